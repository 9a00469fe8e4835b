package org.sayso.app.web;

import io.javalin.Javalin;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.sayso.app.api.Api;
import org.sayso.extract.Coder;
import org.sayso.store.Store;

/** The web pages and the REST service over one store. */
public final class Site implements AutoCloseable {

    private static final int TOKEN_BYTES = 16;
    private static final long MOST_BYTES = 20_000_000;

    private final Javalin server;
    private final Api api;
    private final SiteOptions options;

    private Site(Javalin server, Api api, SiteOptions options) {
        this.server = server;
        this.api = api;
        this.options = options;
    }

    /** Starts to serve; the store stays open when the site is closed. */
    public static Site start(Store store, Coder coder, SiteOptions options) {
        String owners = secret();
        Pages pages = new Pages();
        Api api = new Api(store, coder, options.allowPrivate());
        List<Area> areas = List.of(
                new Gate(options.token(), owners, options.host()),
                new Failures(pages),
                new Assets(),
                api::addTo,
                new StartPage(store, pages),
                new EventPages(store, pages),
                new StoryPages(store, pages),
                new EventPage(store, pages),
                new Documents(store, pages),
                new Reader(store, pages));
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.http.maxRequestSize = MOST_BYTES;
            config.http.prefer405over404 = true;
            config.jetty.modifyServer(jetty -> jetty.setErrorHandler(new Unread()));
            areas.forEach(area -> area.addTo(config.routes));
        });
        Site site = new Site(server.start(options.host(), options.port()), api, options);
        store.serving(site.address(), owners);
        return site;
    }

    private static String secret() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Where it serves, such as http://localhost:8484. */
    public URI address() {
        String host = options.host().equals("127.0.0.1") ? "localhost" : options.host();
        return URI.create("http://" + host + ":" + server.port());
    }

    @Override
    public void close() {
        server.stop();
        api.close();
    }
}
