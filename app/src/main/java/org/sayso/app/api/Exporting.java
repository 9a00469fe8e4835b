package org.sayso.app.api;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.sayso.export.Export;
import org.sayso.store.Store;

/** What a filter finds, in the formats of {@code sayso export}; it is sent while it is found. */
final class Exporting {

    private static final String CLAIMS = "claims";
    private static final String EVENTS = "events";
    private static final System.Logger LOG = System.getLogger("sayso");

    /** Writes what is asked for to a stream. */
    private interface Writer {
        void write(Export export, Query query, PrintStream out) throws IOException;
    }

    /** @param writers by what is asked for, claims or events */
    private record Format(String contentType, String ending, Map<String, Writer> writers) {}

    private static final Map<String, Format> FORMATS = formats();

    private final Store store;
    private final InTray tray;

    Exporting(Store store, InTray tray) {
        this.store = store;
        this.tray = tray;
    }

    private static Map<String, Format> formats() {
        Map<String, Format> formats = new LinkedHashMap<>();
        formats.put(
                "csv",
                new Format(
                        "text/csv; charset=utf-8",
                        "csv",
                        Map.of(
                                CLAIMS,
                                (export, query, out) -> export.claimsAsCsv(out),
                                EVENTS,
                                (export, query, out) -> export.eventsAsCsv(out))));
        formats.put(
                "jsonl",
                new Format(
                        "application/jsonl",
                        "jsonl",
                        Map.of(
                                CLAIMS,
                                (export, query, out) -> export.claimsAsJson(out),
                                EVENTS,
                                (export, query, out) -> export.eventsAsJson(out))));
        formats.put(
                "parquet",
                new Format(
                        "application/vnd.apache.parquet",
                        "parquet",
                        Map.of(
                                CLAIMS,
                                (export, query, out) -> fromFile(out, export::claimsAsParquet),
                                EVENTS,
                                (export, query, out) -> fromFile(out, export::eventsAsParquet))));
        formats.put(
                "gdelt",
                new Format(
                        "text/tab-separated-values; charset=utf-8",
                        "tsv",
                        Map.of(EVENTS, (export, query, out) -> export.gdelt(out))));
        formats.put(
                "plover",
                new Format(
                        "application/jsonl",
                        "jsonl",
                        Map.of(EVENTS, (export, query, out) -> export.plover(out, query.asksForStatus()))));
        formats.put(
                "jsonld",
                new Format(
                        "application/jsonl", "jsonl", Map.of(CLAIMS, (export, query, out) -> export.linkedData(out))));
        return formats;
    }

    /** Parquet says at its end where all is, and so is a file before it is sent. */
    private static void fromFile(PrintStream out, java.util.function.Consumer<Path> writer) throws IOException {
        Path folder = Files.createTempDirectory("sayso-export");
        Path file = folder.resolve("export.parquet");
        try {
            writer.accept(file);
            Files.copy(file, out);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    List<Route> routes() {
        return List.of(Route.get("/export", this::export));
    }

    private void export(Context ctx) {
        Query query = Query.of(ctx, "format", "what");
        Format format = one("format", query.value("format"), FORMATS);
        String what = query.value("what").orElseGet(() -> format.writers().containsKey(CLAIMS) ? CLAIMS : EVENTS);
        Writer writer = one("what", Optional.of(what), format.writers());
        Export export = new Export(store, query.filter(store));
        if (what.equals(EVENTS)) {
            tray.link();
        }
        ctx.contentType(format.contentType())
                .header("Content-Disposition", "attachment; filename=\"sayso-" + what + "." + format.ending() + "\"");
        send(ctx, export, query, writer);
    }

    private static <T> T one(String name, Optional<String> value, Map<String, T> known) {
        return value.map(known::get)
                .orElseThrow(() -> new BadRequestResponse(name + ": "
                        + value.map(v -> "there is no \"" + v + "\"; ").orElse("is missing; ") + "there is "
                        + String.join(", ", known.keySet().stream().sorted().toList())));
    }

    /** What breaks off must not look complete: the connection is cut. */
    private static void send(Context ctx, Export export, Query query, Writer writer) {
        try {
            PrintStream out = new PrintStream(
                    new BufferedOutputStream(new Honest(ctx.outputStream())), false, StandardCharsets.UTF_8);
            writer.write(export, query, out);
            out.flush();
        } catch (IOException | RuntimeException e) {
            if (!ctx.res().isCommitted()) {
                throw e instanceof RuntimeException r ? r : new UncheckedIOException((IOException) e);
            }
            LOG.log(System.Logger.Level.WARNING, "an export broke off: " + e);
            cut(ctx);
        }
    }

    private static void cut(Context ctx) {
        ServletContextRequest.getServletContextRequest(ctx.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }

    /** A print stream swallows that its reader has gone; this one lets it know. */
    private static final class Honest extends FilterOutputStream {

        Honest(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int start, int length) {
            try {
                out.write(bytes, start, length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
