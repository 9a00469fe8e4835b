package org.sayso.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.UnauthorizedResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may come in and what a browser may do with the pages. Texts in the store are other people's: no script, style, image or frame of theirs
 * can run, since the browser is told to take these from this site alone.
 *
 * <p>On loopback everybody on this machine may read. Where a token is set, everybody must bring it: as {@code Authorization: Bearer …}, or
 * once as {@code ?token=…}, which a cookie then keeps. What changes the store is taken only from the site's own pages or with the token.
 */
final class Gate implements Area {

    static final String COOKIE = "sayso-token";

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    /** What every answer brings. */
    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            POLICY,
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()",
            "Cache-Control",
            "no-store");

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Optional<String> demanded;
    private final String owners;
    private final String host;

    /**
     * @param demanded what all must bring; empty on loopback
     * @param owners what programs of this store's owner bring that add to it
     */
    Gate(Optional<String> demanded, String owners, String host) {
        this.demanded = demanded;
        this.owners = owners;
        this.host = host;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.before(ctx -> {
            HEADERS.forEach(ctx::header);
            checkHost(ctx);
            checkToken(ctx);
            checkOrigin(ctx);
        });
    }

    /** Another site's name that leads to this machine is turned away. */
    private void checkHost(Context ctx) {
        String name = nameOf(Optional.ofNullable(ctx.header("Host")).orElse(""));
        boolean ours = LOOPBACK.contains(name) || name.equals(host) || demanded.isPresent();
        if (!ours) {
            throw new ForbiddenResponse("This server answers to localhost, not to " + name);
        }
    }

    private static String nameOf(String hostAndPort) {
        String lower = hostAndPort.toLowerCase(Locale.ROOT);
        int end = lower.startsWith("[") ? lower.indexOf(']') + 1 : lower.indexOf(':');
        return end <= 0 ? lower : lower.substring(0, end);
    }

    private void checkToken(Context ctx) {
        if (demanded.isEmpty()) {
            return;
        }
        String asked = ctx.queryParam("token");
        if (asked != null && same(asked, demanded.get())) {
            ctx.header("Set-Cookie", COOKIE + "=" + asked + "; Path=/; HttpOnly; SameSite=Strict");
            return;
        }
        boolean known = isOwner(ctx)
                || brought(ctx).filter(t -> same(t, demanded.get())).isPresent();
        if (!known) {
            throw new UnauthorizedResponse("This server asks for its token: open it with ?token=…");
        }
    }

    private static Optional<String> brought(Context ctx) {
        return bearer(ctx).or(() -> Optional.ofNullable(ctx.cookie(COOKIE)));
    }

    private static Optional<String> bearer(Context ctx) {
        return Optional.ofNullable(ctx.header("Authorization"))
                .filter(a -> a.startsWith("Bearer "))
                .map(a -> a.substring("Bearer ".length()));
    }

    private boolean isOwner(Context ctx) {
        return bearer(ctx)
                .filter(t -> same(t, owners) || demanded.filter(d -> same(t, d)).isPresent())
                .isPresent();
    }

    /** A form on another site cannot change anything here. */
    private void checkOrigin(Context ctx) {
        if (ctx.method() == HandlerType.GET || ctx.method() == HandlerType.HEAD || isOwner(ctx)) {
            return;
        }
        String site = ctx.header("Sec-Fetch-Site");
        boolean own = site != null ? site.equals("same-origin") : isSameOrigin(ctx);
        if (!own) {
            throw new ForbiddenResponse(
                    "Only this site's own pages, or a program with the token, may change something");
        }
    }

    private static boolean isSameOrigin(Context ctx) {
        String origin = ctx.header("Origin");
        try {
            return origin != null && URI.create(origin).getAuthority().equalsIgnoreCase(ctx.header("Host"));
        } catch (IllegalArgumentException | NullPointerException e) {
            return false;
        }
    }

    /** Takes as long for a token that is nearly right as for one that is wrong from the start. */
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
