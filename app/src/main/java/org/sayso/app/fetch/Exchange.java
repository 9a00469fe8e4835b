package org.sayso.app.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;

/**
 * One request and its answer over HTTP/1.1, within limits: the size of head and body, and the time for all of it, however slowly a server
 * drips. Each request has a connection of its own; no redirect is followed, no cookie kept, no proxy asked.
 */
final class Exchange implements AutoCloseable {

    private static final int OK = 200;
    private static final int LONGEST_LINE = 16_384;
    private static final int MOST_HEADERS = 200;
    private static final int MOST_CONNECTIONS = 64;

    private final Limits limits;
    private final CloseableHttpClient client;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "fetch");
        thread.setDaemon(true);
        return thread;
    });

    Exchange(Limits limits, DnsResolver names, String userAgent) {
        this.limits = limits;
        this.client = HttpClientBuilder.create()
                .setConnectionManager(connections(limits, names))
                .setDefaultRequestConfig(request(limits))
                .setUserAgent(userAgent)
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(Limits limits, DnsResolver names) {
        Http1Config heads = Http1Config.custom()
                .setMaxLineLength(LONGEST_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(heads)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(limits.connect()))
                        .setSocketTimeout(Timeout.of(limits.total()))
                        .build())
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .build();
    }

    private static RequestConfig request(Limits limits) {
        return RequestConfig.custom()
                .setResponseTimeout(Timeout.of(limits.total()))
                .setAuthenticationEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build();
    }

    /** @throws FetchException if there is no answer, or none within the limits */
    Answer get(URI url, Map<String, String> headers) throws FetchException, InterruptedException {
        HttpGet request = new HttpGet(url);
        headers.forEach(request::setHeader);
        request.setHeader("Accept-Encoding", "gzip");
        request.setHeader("Connection", "close");
        Future<Answer> coming = threads.submit(() -> answer(url, request));
        try {
            return coming.get(limits.total().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw tooSlow();
        } catch (ExecutionException e) {
            throw reason(e.getCause());
        } finally {
            request.cancel();
            coming.cancel(true);
        }
    }

    /** The request is cancelled before the answer is closed: closing alone would read what is left, however much. */
    private Answer answer(URI url, HttpGet request) throws IOException {
        HttpHost host = new HttpHost(url.getScheme(), url.getHost(), url.getPort());
        ClassicHttpResponse response = client.executeOpen(host, request, null);
        try {
            byte[] body = response.getCode() == OK ? body(response) : new byte[0];
            return new Answer(response.getCode(), headers(response), body);
        } finally {
            request.cancel();
            Closer.closeQuietly(response);
        }
    }

    private static Map<String, String> headers(ClassicHttpResponse response) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            if (header.getValue() != null) {
                headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
            }
        }
        return headers;
    }

    private byte[] body(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        if (entity.getContentLength() > limits.bytes()) {
            throw LimitedStream.tooLarge(limits.bytes());
        }
        InputStream raw = new LimitedStream(entity.getContent(), limits.bytes());
        return decoded(raw, Optional.ofNullable(entity.getContentEncoding())).readAllBytes();
    }

    private InputStream decoded(InputStream raw, Optional<String> encoding) throws IOException {
        String name = encoding.map(e -> e.strip().toLowerCase(Locale.ROOT)).orElse("identity");
        return switch (name) {
            case "identity", "" -> raw;
            case "gzip", "x-gzip" -> new LimitedStream(new GZIPInputStream(raw), limits.bytes());
            default -> throw FetchException.lasting("sent with the encoding \"" + name + "\", which was not asked for");
        };
    }

    private FetchException tooSlow() {
        return FetchException.passing("took longer than " + Durations.say(limits.total()));
    }

    private FetchException reason(Throwable cause) {
        if (cause instanceof FetchException fetch) {
            return fetch;
        }
        if (cause instanceof CheckedNames.ClosedHostException closed) {
            return FetchException.lasting(closed.getMessage());
        }
        if (cause instanceof UnknownHostException unknown) {
            return FetchException.passing("no host of that name is known");
        }
        if (cause instanceof ConnectException) {
            return FetchException.passing("refused the connection");
        }
        if (cause instanceof ConnectTimeoutException) {
            return FetchException.passing("no connection within " + Durations.say(limits.connect()));
        }
        if (cause instanceof SocketTimeoutException || cause instanceof InterruptedIOException) {
            return tooSlow();
        }
        if (cause instanceof SSLException secure) {
            return FetchException.passing("no safe connection: " + secure.getMessage());
        }
        if (cause instanceof EOFException) {
            return FetchException.passing("the answer breaks off");
        }
        return FetchException.passing("cannot be read: " + cause.getMessage());
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        client.close();
    }
}
