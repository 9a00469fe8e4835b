package org.sayso.app.web;

import java.util.Optional;

/**
 * How a site is served.
 *
 * @param host the address to listen at
 * @param port 0 for any free one
 * @param token what everybody who is not on this machine must bring; needed for a host that is not loopback
 * @param allowPrivate whether pages at private addresses may be added by URL
 */
public record SiteOptions(String host, int port, Optional<String> token, boolean allowPrivate) {}
