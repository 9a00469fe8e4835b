package org.sayso.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;

/**
 * The process that has a store open, as the file beside it says ({@code sayso.db.owner}, which only its user can read).
 *
 * @param pid its number in the system
 * @param started when the process started, where the system tells: a number is used again after its process has ended
 * @param address where it serves, such as http://localhost:8080
 * @param token what it asks of those who write to it
 */
public record Owner(long pid, Optional<Instant> started, Optional<URI> address, Optional<String> token) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The process that has the store at this path open; empty where none has, or it was killed. */
    public static Optional<Owner> find(Path store) {
        Path file = file(store);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode node = MAPPER.readTree(Files.readAllBytes(file));
            return Optional.of(new Owner(
                            node.path("pid").longValue(),
                            text(node, "started").map(Instant::parse),
                            text(node, "address").map(URI::create),
                            text(node, "token")))
                    .filter(Owner::lives);
        } catch (IOException e) {
            throw new StoreException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    static Owner thisProcess() {
        ProcessHandle process = ProcessHandle.current();
        return new Owner(process.pid(), process.info().startInstant(), Optional.empty(), Optional.empty());
    }

    Owner serving(URI where, String secret) {
        return new Owner(pid, started, Optional.of(where), Optional.of(secret));
    }

    /** Written beside its place and moved there, so that it is never read half. */
    void write(Path store) {
        ObjectNode node = MAPPER.createObjectNode().put("pid", pid);
        started.ifPresent(s -> node.put("started", s.toString()));
        address.ifPresent(a -> node.put("address", a.toString()));
        token.ifPresent(t -> node.put("token", t));
        Path place = file(store);
        Path part = place.resolveSibling(place.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            Files.createFile(part, forItsUserOnly());
            Files.writeString(part, node.toString());
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StoreException(place + " cannot be written: " + e.getMessage(), e);
        }
    }

    static void remove(Path store) {
        try {
            Files.deleteIfExists(file(store));
        } catch (IOException e) {
            throw new StoreException(file(store) + " cannot be removed: " + e.getMessage(), e);
        }
    }

    private boolean lives() {
        return ProcessHandle.of(pid)
                .filter(process ->
                        started.isEmpty() || process.info().startInstant().equals(started))
                .isPresent();
    }

    private static FileAttribute<?>[] forItsUserOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.get(field)).map(JsonNode::textValue);
    }

    private static Path file(Path store) {
        return store.resolveSibling(store.getFileName() + ".owner");
    }
}
