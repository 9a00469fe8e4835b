package org.sayso.app.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Addresses that lead out of the site: those of web pages only, never a script's or a file's. */
final class Outward {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private Outward() {}

    /** The address as one may link to it; empty where it is to be shown as text alone. */
    static Optional<String> link(String address) {
        try {
            URI uri = new URI(address.strip());
            boolean web = uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null;
            return web ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
