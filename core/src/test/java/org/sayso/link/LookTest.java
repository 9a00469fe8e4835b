package org.sayso.link;

import com.fasterxml.jackson.databind.*;
import java.nio.file.*;
import java.time.Instant;
import java.util.*;
import java.util.stream.*;
import org.junit.jupiter.api.Test;

class LookTest {
    @Test
    void look() throws Exception {
        Map<String, String> texts = new TreeMap<>();
        ObjectMapper m = new ObjectMapper();
        for (String l : Files.readAllLines(Path.of("/work/shared/data/clustering/ecbplus-dev.jsonl"))) {
            JsonNode n = m.readTree(l);
            texts.put("ecb " + n.get("id").asText(), n.get("text").asText());
        }
        for (String part : List.of("dev", "train"))
            try (Stream<Path> f = Files.walk(Path.of("/work/shared/data/polnear/" + part))) {
                for (Path p : f.filter(x -> x.toString().contains("/text/") && Files.isRegularFile(x))
                        .toList()) texts.put("pol " + p.getFileName(), Files.readString(p));
            }
        System.out.println(texts.size() + " texts");
        List<Digest> digests = new ArrayList<>();
        int i = 0;
        for (var e : texts.entrySet())
            digests.add(
                    Newsroom.digest(e.getKey(), "outlet" + (i++), List.of(e.getValue()), Instant.EPOCH.plusSeconds(i)));
        List<String> out = new ArrayList<>();
        for (Copy c : Copies.of(digests)) out.add("COPY " + c);
        for (int a = 0; a < digests.size(); a++)
            for (int b = 0; b < a; b++) {
                var o = digests.get(a).sketch().overlap(digests.get(b).sketch());
                if (o.ofShorter() > 0.08)
                    out.add("%.2f %s %s | %s"
                            .formatted(
                                    o.ofShorter(),
                                    o,
                                    digests.get(b).document(),
                                    digests.get(a).document()));
            }
        Collections.sort(out);
        Files.write(Path.of("/tmp/look.txt"), out);
    }
}
