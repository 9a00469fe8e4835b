package org.sayso.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sayso.store.Owner;

/** A store that another process serves: what it holds is asked of that process. */
record Served(Owner owner, URI address) {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int OK = 200;
    private static final int LONGEST_REASON = 500;

    /** Empty where the owner of a store does not serve it. */
    static Optional<Served> of(Owner owner) {
        return owner.address().map(address -> new Served(owner, address));
    }

    /**
     * Writes what {@code GET /api/v1/export} answers.
     *
     * @throws UsageException with the server's own words where it does not do so
     */
    void export(String format, boolean events, Map<String, List<String>> filter, PrintStream out) throws IOException {
        Map<String, List<String>> parameters = new TreeMap<>(filter);
        parameters.put("format", List.of(format));
        parameters.put("what", List.of(events ? "events" : "claims"));
        URI place = address.resolve("/api/v1/export?" + query(parameters));
        HttpRequest.Builder request = HttpRequest.newBuilder(place).timeout(PATIENCE);
        owner.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        try {
            HttpResponse<InputStream> response =
                    HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != OK) {
                    throw new UsageException("the server at " + address + " answers " + response.statusCode() + ": "
                            + new String(body.readNBytes(LONGEST_REASON), StandardCharsets.UTF_8).strip());
                }
                body.transferTo(out);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + address + " was sending", e);
        } catch (java.net.ConnectException e) {
            throw new UsageException("the server at " + address + " has the store but does not answer");
        }
    }

    private static String query(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(v -> e.getKey() + "=" + encoded(v)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
