package org.sayso.app;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.sayso.app.web.Site;
import org.sayso.app.web.SiteOptions;
import org.sayso.extract.Coder;
import org.sayso.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The store as web pages and REST, until it is ended. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Shows a store as web pages, and offers it as a REST service, until it is ended with Ctrl-C.",
            "It listens on this machine alone; on any other address it demands a token."
        },
        footer = {"", "Examples:", "  sayso serve", "  sayso serve --store january.db --port 8080"})
final class ServeCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Mixin
    private StoreOption store;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8484",
            description = "Where to listen (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address to listen at (default: this machine alone).")
    private String host;

    @Option(names = "--token", paramLabel = "SECRET", description = "What everybody must bring; needed with --host.")
    private String token;

    @Option(names = "--allow-private", description = "Pages at private addresses may be added by URL.")
    private boolean allowPrivate;

    @Override
    public Integer call() throws InterruptedException {
        SiteOptions options = new SiteOptions(host, port, Optional.ofNullable(token), allowPrivate);
        if (token == null && !isLoopback()) {
            throw new UsageException(
                    "--host " + host + " is open to other machines: name a --token that they must bring");
        }
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(asked, closed)));
        try (Store open = Store.open(store.path());
                Coder coder = Coder.open();
                Site site = Site.start(open, coder, options)) {
            main.desk().err().println("sayso: serving " + store.path() + " at " + site.address() + "; Ctrl-C ends it");
            asked.await();
        } finally {
            closed.countDown();
        }
        return Main.DONE;
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new UsageException("--host: there is no address " + host);
        }
    }

    /** The process is told to end: it is gone when all is closed in order. */
    private static void end(CountDownLatch asked, CountDownLatch closed) {
        asked.countDown();
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
