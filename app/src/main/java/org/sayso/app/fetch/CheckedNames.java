package org.sayso.app.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the addresses of a host and refuses it if any lies outside the open net. The connection is made to the very addresses that were
 * checked here, so that a name that means something else a moment later wins nothing.
 */
final class CheckedNames implements DnsResolver {

    /** Where the addresses of a name come from: the system, or a test. */
    interface Names {
        InetAddress[] all(String host) throws UnknownHostException;
    }

    /** A host outside the open net. */
    static final class ClosedHostException extends UnknownHostException {
        ClosedHostException(String why) {
            super(why);
        }
    }

    private final Names names;
    private final boolean allowPrivate;

    CheckedNames(Names names, boolean allowPrivate) {
        this.names = names;
        this.allowPrivate = allowPrivate;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.all(host);
        if (!allowPrivate && !Arrays.stream(addresses).allMatch(OpenNet::holds)) {
            throw new ClosedHostException(host + " is a private address; --allow-private allows it");
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
