package org.sayso.extract;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sayso.codebook.ActorDictionary;
import org.sayso.codebook.Codebook;

/** Every worked sentence of the bundled codebook: its rules' examples and its manuals. */
class ManualTest {

    @TestFactory
    Stream<DynamicTest> workedSentences() {
        Codebook codebook = Codebook.bundled();
        try (Coder coder = Coder.open(codebook, ActorDictionary.bundled())) {
            List<CodebookCheck.Finding> findings = CodebookCheck.run(codebook, coder::codeAll);
            return findings.stream()
                    .map(finding -> dynamicTest(name(finding), () -> {
                        if (!finding.isGood()) {
                            fail(finding.report());
                        }
                    }));
        }
    }

    private static String name(CodebookCheck.Finding finding) {
        return finding.sentence().file() + ":" + finding.sentence().line();
    }
}
