package org.sayso.claim;

import java.util.List;
import java.util.Optional;

/** Who publishes news: outlets by name and web address, each with its owner, and the news agencies. */
public final class Outlets {

    /**
     * @param owner who owns it; its own name where nobody else does
     * @param agency whether other outlets print its stories
     */
    public record Outlet(String name, String owner, boolean agency) {}

    public Outlets(List<Outlet> outlets) {}

    /** The outlet of this name or web host: "The Guardian", "theguardian.com". */
    public Optional<Outlet> find(String nameOrHost) {
        return Optional.empty();
    }
}
