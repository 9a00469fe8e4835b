package org.sayso.app.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rules by which a claim in the list lights its words in the text, without a script: where claim 3 is pointed at or has the focus,
 * what is marked as its trigger, its participants, its speakers and their cues.
 */
final class Lights {

    /** A browser weighs every rule at every move of the pointer; claims beyond are lit by the script alone. */
    static final int MOST = 120;

    private static final List<String> ROLES = List.of("trigger", "source", "target", "party", "speaker", "cue");

    private Lights() {}

    /** The style sheet for a text with so many claims. */
    static String address(int claims) {
        return "/assets/lights/" + Math.min(claims, MOST) + ".css";
    }

    static void send(Context ctx) {
        String name = ctx.pathParam("claims");
        if (!name.matches("\\d{1,3}\\.css") || Integer.parseInt(name.substring(0, name.length() - 4)) > MOST) {
            throw new NotFoundResponse();
        }
        int claims = Integer.parseInt(name.substring(0, name.length() - 4));
        ctx.contentType("text/css; charset=utf-8")
                .header("Cache-Control", "max-age=3600")
                .result(ROLES.stream().map(role -> rule(role, claims)).collect(Collectors.joining()));
    }

    private static String rule(String role, int claims) {
        return IntStream.rangeClosed(1, claims)
                        .mapToObj(n -> ".reading:has(#claim-" + n + ":is(:hover,:focus-within,:target)) .c" + n + "-"
                                + role + ",.reading:has(#t-" + n + ":is(:hover,:focus,:target)) .c" + n + "-" + role)
                        .collect(Collectors.joining(",\n", "", ""))
                + (claims == 0 ? "" : "{" + look(role) + "}\n");
    }

    private static String look(String role) {
        return "background:var(--lit-" + role + ");outline:2px solid var(--lit-" + role + ");color:var(--lit-ink)";
    }
}
