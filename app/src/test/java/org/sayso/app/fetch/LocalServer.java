package org.sayso.app.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** A web server of the test on this machine; what it is not told of is not found (404). */
public final class LocalServer implements AutoCloseable {

    /** How one path answers. */
    public interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    private static final int DRIP_MILLIS = 20;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Map<String, List<String>>> heads = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    public LocalServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(path);
        heads.put(path, Map.copyOf(exchange.getRequestHeaders()));
        try (exchange) {
            replies.getOrDefault(path, e -> e.sendResponseHeaders(404, -1)).to(exchange);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** "http://127.0.0.1:4711/feed.xml" for "/feed.xml". */
    public String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** Paths in the order in which they were asked for. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public void forgetAsked() {
        asked.clear();
    }

    /** A header of the last request for a path, or "". */
    public String header(String path, String name) {
        List<String> values = heads.getOrDefault(path, Map.of()).getOrDefault(name, List.of(""));
        return values.get(0);
    }

    public void reply(String path, Reply reply) {
        replies.put(path, reply);
    }

    public void serve(String path, String type, String text) {
        serve(path, type, text.getBytes(StandardCharsets.UTF_8));
    }

    public void serve(String path, String type, byte[] body) {
        reply(path, exchange -> send(exchange, type, body));
    }

    /** An answer without a body, its headers as "Name: value". */
    public void status(String path, int status, String... headers) {
        reply(path, exchange -> {
            for (String header : headers) {
                String[] parts = header.split(": ", 2);
                exchange.getResponseHeaders().add(parts[0], parts[1]);
            }
            exchange.sendResponseHeaders(status, -1);
        });
    }

    public void redirect(String path, int status, String target) {
        status(path, status, "Location: " + target);
    }

    public void gzip(String path, String type, byte[] body) {
        reply(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            send(exchange, type, zipped(body));
        });
    }

    /** Says nothing until the test is over. */
    public void silent(String path) {
        reply(path, exchange -> await(Integer.MAX_VALUE));
    }

    /** Sends a byte now and then, without end. */
    public void drip(String path, String type) {
        reply(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            while (!await(DRIP_MILLIS)) {
                body.write(' ');
                body.flush();
            }
        });
    }

    private boolean await(int millis) {
        try {
            return closing.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    public static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    public static byte[] zipped(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
