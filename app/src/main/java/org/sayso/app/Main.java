package org.sayso.app;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.sayso.codebook.KnowledgeException;
import org.sayso.store.StoreException;
import org.sayso.store.Versions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line: {@code sayso code article.txt}. Exit codes: 0 done, 1 some input failed, 2 wrong usage. */
@Command(
        name = "sayso",
        description = "Reads news and writes down who did what to whom, when and where, and on whose say-so.",
        version = "sayso " + Main.VERSION,
        mixinStandardHelpOptions = true,
        subcommands = {
            CodeCommand.class,
            AddCommand.class,
            ServeCommand.class,
            ExportCommand.class,
            WatchCommand.class,
            ExplainCommand.class,
            CheckCommand.class,
            EvalCommand.class,
            HelpCommand.class
        })
public final class Main {

    static final String VERSION = Versions.PROGRAM;
    static final int DONE = 0;
    static final int SOME_FAILED = 1;
    static final int WRONG_USAGE = 2;

    /** Where a command reads and writes; a test brings its own. */
    record Desk(InputStream in, PrintStream out, PrintStream err, boolean terminal) {}

    private final Desk desk;

    private Main(Desk desk) {
        this.desk = desk;
    }

    Desk desk() {
        return desk;
    }

    public static void main(String[] arguments) {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        PrintStream out = new PrintStream(
                new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(new Desk(System.in, out, err, Terminal.isOne()), arguments);
        out.flush();
        System.exit(code);
    }

    /** Runs one command and returns its exit code. */
    static int run(Desk desk, String... arguments) {
        CommandLine line = new CommandLine(new Main(desk));
        line.setOut(new PrintWriter(desk.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(desk.err(), true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((e, commandLine, parsed) -> {
            if (e instanceof KnowledgeException || e instanceof UsageException) {
                desk.err().println("sayso: " + e.getMessage());
                return WRONG_USAGE;
            }
            if (e instanceof StoreException) {
                desk.err().println("sayso: " + e.getMessage());
                return SOME_FAILED;
            }
            throw e;
        });
        int code = line.execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
        desk.out().flush();
        return code;
    }
}
