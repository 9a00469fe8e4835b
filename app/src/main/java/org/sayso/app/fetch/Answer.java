package org.sayso.app.fetch;

import java.util.Map;
import java.util.Optional;

/**
 * A server's answer to one request.
 *
 * @param headers by name in small letters; of several with one name, the first
 * @param body decompressed; empty unless the status is 200
 */
record Answer(int status, Map<String, String> headers, byte[] body) {

    Answer {
        headers = Map.copyOf(headers);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).filter(v -> !v.isBlank());
    }
}
