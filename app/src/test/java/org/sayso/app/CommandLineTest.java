package org.sayso.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as typed, its exit code and all it writes. A codebook of one rule keeps what is coded in our hands. */
class CommandLineTest {

    private static final String PLAIN = "France greeted Germany.\n";
    private static final String CSV_HEADER =
            "id,happening,document,published,outlet,agency,title,url,type,mode,contexts,cameo,quad,goldstein,trigger,"
                    + "source,source_code,source_name,target,target_code,target_name,party,party_code,party_name,from,to,when_basis,place,place_country,place_admin1,lat,lon,where_basis,speakers,"
                    + "speaker_codes,speaker_names,source_type,reason,cue,manner,stance,certainty,polarity,status,score,rule,rule_score,start,end,sentence";
    private static final String SAID = "😀 France greeted Germany, Kyiv said.\n";
    private static final String QUOTES_HEADER =
            "document,published,outlet,speaker,speaker_start,speaker_end,speaker_name,speaker_code,source_type,reason,"
                    + "cue,cue_start,cue_end,manner,stance,content,content_spans,claims";
    private static final String KEY = "■ on named record   ▤ document   ◧ other media   □ unnamed   "
            + "· the outlet's own voice   (by the speaker nearest the claim)\n";
    private static final String TYPES = """
            name: greetings
            rules: [greet.yml]
            types:
              GREET:
                says: Somebody greets somebody.
                quad: 1
                cameo: "012"
                goldstein: 1.0
            """;
    static final String RULE = """
            - id: greet-verb
              type: GREET
              trigger: {verb: [greet]}
              source: [subject]
              target: [object]
              needs: [source, target]
              examples:
                - {text: "Germany greeted France.", claims: ["GREET | source=Germany | target=France"]}
                - {text: "The wind shook the roof.", claims: []}
            """;

    @TempDir
    private Path folder;

    @Test
    void withoutWordsItExplainsItself() {
        Screen screen = Screen.of();
        assertEquals(Main.DONE, screen.code());
        assertTrue(screen.out().startsWith("Usage: sayso"), screen.out());
        for (String command : List.of("code", "add", "watch", "export", "explain", "check", "eval", "help")) {
            assertTrue(screen.out().contains("\n  " + command + " "), command);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "add", "watch", "export", "explain", "check", "eval"})
    void everyCommandHasHelp(String command) {
        Screen screen = Screen.of(command, "--help");
        assertEquals(Main.DONE, screen.code());
        assertTrue(screen.out().startsWith("Usage: sayso " + command), screen.out());
        assertEquals("", screen.err());
    }

    @Test
    void wrongUsageIsTwo() {
        assertUsage("Missing required parameter: 'INPUT'", "code");
        assertUsage("Unknown option: '--colour'", "code", "--colour", "x.txt");
        assertUsage("Invalid value for option '--format'", "code", "--format", "xml", "x.txt");
        assertUsage("Unmatched argument at index 0: 'cod'", "cod");
        assertUsage("Missing required parameter: 'FOLDER'", "check");
        assertUsage(
                "sayso: eval: say what to score: model, text, relations, reading, attribution, factuality, sources, speakers, articles, stories, no-event or status; see sayso eval --help",
                "eval");
        assertUsage("sayso: explain: the text is empty", "explain", " ");
        assertUsage("sayso: none: no such folder", "check", "none");
        assertUsage("sayso: none: no such file or folder", "eval", "text", "none");
    }

    @Test
    void aWrongDateIsSaidWholly() throws IOException {
        Screen screen = Screen.of("code", "--published", "yesterday", plain());
        assertEquals(
                new Screen(
                        Main.WRONG_USAGE, "", "sayso: --published: \"yesterday\" is no ISO date such as 2026-01-08\n"),
                screen);
    }

    @Test
    void aClaimIsALineOfTheTable() throws IOException {
        Path text = plain();
        Screen screen =
                Screen.of("code", text, "--codebook", codebook(), "--published", "2026-01-08", "--outlet", "The Post");
        assertEquals("", screen.err());
        List<String> lines = screen.out().lines().toList();
        assertEquals(text + ", The Post, 2026-01-08", lines.get(0));
        assertTrue(lines.get(1).startsWith("· GREET "), lines.get(1));
        assertTrue(
                lines.get(1).matches(".* France \\[FRA(GOV)?] → Germany \\[DEU(GOV)?] +happened .* outlet's own voice"),
                lines.get(1));
        assertEquals("  1 claim: 1 the outlet's own voice", lines.get(2));
        assertEquals("", lines.get(3));
        assertEquals(KEY.strip(), lines.get(4));
        assertEquals(5, lines.size());
        assertEquals(Main.DONE, screen.code());
    }

    @Test
    void aTextWithoutClaimsIsShownToo() {
        Screen screen = Screen.typing("The bread was good.\n", "code", "-");
        assertEquals(new Screen(Main.DONE, "standard-input\n  no claims\n\n", ""), screen);
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestIsCoded() throws IOException {
        Path none = folder.resolve("none.txt");
        Path text = plain();
        Path lines = Files.writeString(
                folder.resolve("news.jsonl"), "{\"id\":\"one\",\"text\":\"The bread was good.\"}\n{\"id\":\"two\"}\n");
        Screen screen = Screen.of("code", none, text, lines, "--codebook", codebook());
        assertEquals(Main.SOME_FAILED, screen.code());
        assertEquals(
                "sayso: skipped " + none + ": no such file\n"
                        + "sayso: skipped " + lines + ":2: has no field \"text\"\n"
                        + "sayso: 2 documents coded; 1 claim: 1 the outlet's own voice; 2 skipped (reasons above)\n",
                screen.err());
        assertTrue(screen.out().contains(text + "\n· GREET "), screen.out());
        assertTrue(screen.out().contains("one\n  no claims\n"), screen.out());
    }

    @Test
    void whatIsLeftOutIsCountedAndNamed() throws IOException {
        Path news = Files.createDirectory(folder.resolve("news"));
        String german =
                "Der Bürgermeister besuchte am Dienstag das Krankenhaus, in dem die Verletzten behandelt werden.";
        Files.writeString(news.resolve("a.csv"), "no,story,day\n1,France greeted Germany.,2062-01-08\n1,It rained.,\n");
        Files.writeString(news.resolve("b.txt"), german);
        Files.writeString(news.resolve("c.png"), "PNG\0");
        Screen screen = Screen.of(
                "code", news, "--columns", "text=story,date=day,id=no", "--format", "jsonl", "--codebook", codebook());
        assertEquals(Main.DONE, screen.code());
        assertEquals(
                "sayso: note on " + news
                        + "/a.csv:2: published on 2062-01-08, which is still to come: taken as undated\n"
                        + "sayso: left out " + news + "/a.csv:3: there was a document with the id 1\n"
                        + "sayso: 1 document coded; 1 claim; 1 left out, their ids were there before; "
                        + "1 not English (German 1); 1 other passed over\n",
                screen.err());
        assertEquals(1, screen.out().lines().count());
    }

    @Test
    void limitsAreOptions() throws IOException {
        Path text = plain();
        Screen screen = Screen.of("code", text, "--longest-text", "10", "--codebook", codebook());
        assertEquals(Main.SOME_FAILED, screen.code());
        assertTrue(
                screen.err().startsWith("sayso: skipped " + text + ": more than 10 characters are no single article"),
                screen.err());
        assertUsage(
                "sayso: --largest-page: \"big\" is no size such as 500K, 64M or 2G",
                "code",
                "--largest-page",
                "big",
                text);
        assertUsage("sayso: --largest-ratio: 0 is less than 1", "code", "--largest-ratio", "0", text);
        assertUsage("sayso: --columns: \"story\" is not like text=body", "code", "--columns", "story", text);
        assertUsage(
                "sayso: --columns: \"words\" is not one of id, text, title, date, url, source, agency, author",
                "code",
                "--columns",
                "words=story",
                text);
    }

    @Test
    void nothingToReadIsNoSuccess() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.txt"), "");
        Screen screen = Screen.of("code", empty, "--format", "jsonl", "--codebook", codebook());
        assertEquals(
                new Screen(
                        Main.SOME_FAILED,
                        "",
                        "sayso: skipped " + empty + ": empty\n"
                                + "sayso: 0 documents coded; 0 claims; 1 skipped (reasons above)\n"),
                screen);
    }

    @Test
    void aTableOfCommas() throws IOException {
        Path text = plain();
        Screen screen = Screen.of("code", text, "--format", "csv", "--codebook", codebook());
        assertEquals("sayso: 1 document coded; 1 claim\n", screen.err());
        List<String> lines = screen.out().lines().toList();
        assertEquals(CSV_HEADER, lines.get(0));
        assertEquals(2, lines.size());
        assertTrue(lines.get(1).contains("," + text + ",,,,,,GREET,,,012,1,1.0,greeted,France,FRA"), lines.get(1));
        assertTrue(lines.get(1).endsWith(",7,14,France greeted Germany."), lines.get(1));
    }

    @Test
    void aTableOfQuotations() throws IOException {
        Path text = said();
        for (String option : List.of("--format", "--to")) {
            Screen screen = Screen.of("code", text, option, "quotes", "--codebook", codebook());
            assertEquals("sayso: 1 document coded; 1 quotation\n", screen.err());
            List<String> lines = screen.out().lines().toList();
            assertEquals(QUOTES_HEADER, lines.get(0));
            assertEquals(2, lines.size());
            assertTrue(
                    lines.get(1)
                            .matches(Pattern.quote(
                                            text + ",,,Kyiv,27,31,Ukraine,UKRGOV,organisation,,said,32,36,indirect,")
                                    + "asserts,France greeted Germany,3-25,[0-9a-f]{20}"),
                    lines.get(1));
        }
    }

    @Test
    void aFolderForAnnotationTools() throws IOException {
        Path out = folder.resolve("brat");
        Path text = said();
        Path lines = Files.writeString(
                folder.resolve("news.jsonl"),
                "{\"id\":\"x/said.txt\",\"text\":\"It rained.\"}\n{\"id\":\"..\",\"text\":\"It rained.\"}\n");
        Screen screen = Screen.of("code", text, lines, "--format", "brat", "--out", out, "--codebook", codebook());
        assertEquals(new Screen(Main.DONE, "", "sayso: 3 documents coded; 1 quotation, 1 claim\n"), screen);
        assertEquals(
                List.of("annotation.conf", "said-2.ann", "said-2.txt", "said.ann", "said.txt", "text.ann", "text.txt"),
                names(out));
        assertEquals(SAID, Files.readString(out.resolve("said.txt")));
        String annotations = Files.readString(out.resolve("said.ann"));
        assertTrue(annotations.contains("\tSource 26 30\tKyiv\n"), annotations);
        assertTrue(annotations.contains("\tContent 2 24\tFrance greeted Germany\n"), annotations);
        assertTrue(annotations.contains("GREET:"), annotations);
        assertTrue(Files.readString(out.resolve("annotation.conf")).contains("\nGREET ClaimSource*"));
    }

    @Test
    void aSummaryStandsBelowTheTable() throws IOException {
        Screen screen = Screen.of("code", said(), "--summary", "--codebook", codebook());
        assertEquals(Main.DONE, screen.code(), screen.err());
        assertTrue(
                screen.out().contains("\n    ■ Kyiv [UKRGOV]\n      said          France greeted Germany\n"),
                screen.out());
        assertTrue(screen.out().endsWith("\n\n" + KEY), screen.out());
    }

    @Test
    void aSummaryIsALineOfJson() throws IOException {
        Screen screen = Screen.of("code", said(), "--summary", "--format", "jsonl", "--codebook", codebook());
        assertEquals("sayso: 1 document coded; 1 claim\n", screen.err());
        assertEquals(1, screen.out().lines().count());
        assertTrue(screen.out().contains("\"speakers\":[{\"name\":\"Kyiv\""), screen.out());
    }

    @Test
    void optionsThatDoNotGoTogether() throws IOException {
        Path text = plain();
        assertUsage("sayso: --summary goes with --format table or jsonl", "code", text, "--summary", "--format", "csv");
        assertUsage(
                "sayso: --format brat writes several files: name their folder with --out",
                "code",
                text,
                "--to",
                "brat");
        assertUsage("sayso: --out: " + text + " is no folder", "code", text, "--format", "brat", "--out", text);
    }

    @Test
    void outWritesTheFileAndNothingElse() throws IOException {
        Path target = folder.resolve("claims.jsonl");
        Screen screen = Screen.of("code", plain(), "--format", "jsonl", "--out", target, "--codebook", codebook());
        assertEquals(new Screen(Main.DONE, "", "sayso: 1 document coded; 1 claim\n"), screen);
        assertTrue(Files.readString(target).startsWith("{\"id\":\""));
        assertEquals(1, Files.readAllLines(target).size());
        try (Stream<Path> left = Files.list(folder)) {
            assertTrue(left.noneMatch(file -> file.toString().endsWith(".part")));
        }
    }

    @Test
    void outIntoNoFolderIsWrongUsage() throws IOException {
        Path target = folder.resolve("none").resolve("claims.csv");
        Screen screen = Screen.of("code", plain(), "--out", target);
        assertEquals(Main.WRONG_USAGE, screen.code());
        assertTrue(screen.err().startsWith("sayso: --out: cannot write " + target), screen.err());
    }

    @Test
    void codingTwiceWritesTheSame() throws IOException {
        Path text = plain();
        Path codebook = codebook();
        assertEquals(
                Screen.of("code", text, "--format", "jsonl", "--codebook", codebook)
                        .out(),
                Screen.of("code", text, "--format", "jsonl", "--codebook", codebook)
                        .out());
    }

    @Test
    void onesOwnActorsComeFirst() throws IOException {
        Path actors = Files.createDirectory(folder.resolve("actors"));
        Files.writeString(
                actors.resolve("organisations.tsv"),
                "name\taliases\tcountry\tsector\tcode\tfrom\tto\nGermany\t\tKEN\tBUS\tKENBUS\t\t\n");
        Screen screen = Screen.of("code", plain(), "--codebook", codebook(), "--actors", actors, "--format", "csv");
        assertTrue(screen.out().contains(",Germany,KENBUS,"), screen.out());
    }

    @Test
    void checkRunsACodebooksExamples() throws IOException {
        Path codebook = codebook();
        assertEquals(
                new Screen(Main.DONE, codebook + ": 1 rules, 2 worked sentences, 2 right, 0 known gaps, 0 wrong\n", ""),
                Screen.of("check", codebook));
    }

    @Test
    void checkSaysWhatCameOutInstead() throws IOException {
        Path codebook = codebook(RULE.replace("The wind shook the roof.", "Japan greeted Kenya."));
        Screen screen = Screen.of("check", codebook);
        assertEquals(Main.SOME_FAILED, screen.code());
        String place = codebook + "/rules/greet.yml:9";
        assertTrue(screen.out().contains(place), screen.out());
        assertTrue(screen.out().contains("Japan greeted Kenya."), screen.out());
        assertTrue(screen.out().contains("GREET"), screen.out());
        assertTrue(
                screen.out().endsWith(codebook + ": 1 rules, 2 worked sentences, 1 right, 0 known gaps, 1 wrong\n"),
                screen.out());
    }

    @Test
    void checkFitsAHeadToACodebooksExamples() throws IOException {
        Path codebook = codebook(RULE);
        Screen screen = Screen.of("check", codebook, "--train");
        assertEquals(Main.DONE, screen.code(), screen.err());
        assertTrue(screen.out().contains("head.json: fitted to "), screen.out());
        assertTrue(Files.exists(codebook.resolve("head.json")));
        assertEquals(
                Main.DONE, Screen.of("code", plain(), "--codebook", codebook).code());
    }

    @Test
    void aBrokenCodebookIsNamedWithItsLine() throws IOException {
        Path codebook = codebook(RULE.replace("source:", "sauce:"));
        Screen screen = Screen.of("check", codebook);
        assertEquals(Main.WRONG_USAGE, screen.code());
        assertEquals("", screen.out());
        assertTrue(
                screen.err().startsWith("sayso: " + codebook + "/rules/greet.yml:4: unknown key \"sauce\""),
                screen.err());
    }

    @Test
    void explainShowsHowATextIsRead() throws IOException {
        Screen screen = Screen.of("explain", "France greeted Germany, Kyiv said.", "--codebook", codebook());
        assertEquals(Main.DONE, screen.code());
        assertEquals("", screen.err());
        for (String part :
                List.of("France greeted Germany, Kyiv said.", "greet", "nsubj", "said", "GREET", "greet-verb")) {
            assertTrue(screen.out().contains(part), part + " in\n" + screen.out());
        }
    }

    private static void assertUsage(String message, Object... arguments) {
        Screen screen = Screen.of(arguments);
        assertEquals(Main.WRONG_USAGE, screen.code(), screen.err());
        assertEquals("", screen.out());
        assertTrue(screen.err().startsWith(message), screen.err());
    }

    private Path plain() throws IOException {
        return Files.writeString(folder.resolve("plain.txt"), PLAIN);
    }

    private Path said() throws IOException {
        return Files.writeString(folder.resolve("said.txt"), SAID);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private Path codebook() throws IOException {
        return codebook(RULE);
    }

    private Path codebook(String rule) throws IOException {
        return codebook(folder.resolve("greetings"), rule);
    }

    /** A codebook of one rule in a new folder. */
    static Path codebook(Path codebook, String rule) throws IOException {
        Files.createDirectories(codebook.resolve("rules"));
        Files.write(codebook.resolve("codebook.yml"), TYPES.getBytes(StandardCharsets.UTF_8));
        Files.writeString(codebook.resolve("rules").resolve("greet.yml"), rule);
        return codebook;
    }
}
