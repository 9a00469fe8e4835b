package org.sayso.io;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.BiConsumer;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** A zip or tar archive: its members are read in their order, like the files of a folder. */
final class ArchiveReader implements FormatReader {

    private static final String ZIP = "PK\u0003\u0004";
    private static final String EMPTY_ZIP = "PK\u0005\u0006";
    private static final String TAR = "ustar";
    private static final int TAR_OFFSET = 257;

    /** The first member of a zip that is really something else: a text of an office program, a program. */
    private static final String OFFICE = "[Content_Types].xml";

    private static final String OPEN_OFFICE = "mimetype";
    private static final int NAME_OFFSET = 30;

    private final BiConsumer<Incoming, Intake> inside;

    ArchiveReader(BiConsumer<Incoming, Intake> inside) {
        this.inside = inside;
    }

    @Override
    public boolean recognises(Beginning beginning) {
        return isZip(beginning) || beginning.has(TAR, TAR_OFFSET);
    }

    private static boolean isZip(Beginning beginning) {
        return beginning.has(ZIP, 0) || beginning.has(EMPTY_ZIP, 0);
    }

    @Override
    public void read(Incoming incoming, Intake intake) throws IOException {
        Beginning beginning = incoming.beginning();
        if (beginning.has(OFFICE, NAME_OFFSET) || beginning.has(OPEN_OFFICE, NAME_OFFSET)) {
            intake.refuse(incoming, "a file of an office program or a book: save it as text or PDF");
        } else if (isZip(beginning)) {
            members(incoming, new ZipArchiveInputStream(incoming.content(), "UTF-8", true, true), intake);
        } else {
            members(incoming, new TarArchiveInputStream(incoming.content()), intake);
        }
    }

    private void members(Incoming archive, ArchiveInputStream<?> entries, Intake intake) throws IOException {
        for (ArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            if (!entry.isDirectory()) {
                member(archive, entry, entries, intake);
            }
            archive.expansion().check();
        }
    }

    private void member(Incoming archive, ArchiveEntry entry, ArchiveInputStream<?> entries, Intake intake)
            throws IOException {
        Incoming member = archive.member(entry.getName(), entries);
        if (!entries.canReadEntryData(entry)) {
            intake.skip(member.name(), "locked by a password, or packed in a way that is not known here: unpack it");
        } else if (hidden(entry.getName())) {
            intake.passOver(member.name(), "hidden");
            member.exhaust();
        } else {
            inside.accept(member, intake);
            member.exhaust();
        }
    }

    /** ".DS_Store", or what a Mac adds. */
    private static boolean hidden(String name) {
        return Arrays.stream(name.split("/"))
                .anyMatch(part -> (part.startsWith(".") && part.length() > 2) || part.equals("__MACOSX"));
    }
}
