package org.sayso.codebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sayso.claim.Outlets;
import org.sayso.claim.Outlets.Outlet;

/** Reads outlets and agencies with their owners: {@code lexicons/outlets.tsv}, or a user's own file of the same shape. */
public final class OutletReader {

    private static final String[] COLUMNS = {"name", "other-names", "hosts", "owner", "kind"};
    private static final int NAME = 0;
    private static final int OTHER_NAMES = 1;
    private static final int HOSTS = 2;
    private static final int OWNER = 3;
    private static final int KIND = 4;

    private static final Pattern HOST = Pattern.compile("(?!www\\.)[a-z0-9-]+(\\.[a-z0-9-]+)+");

    private OutletReader() {}

    /** The bundled list. */
    public static Outlets bundled() {
        return outlets(Table.resource("lexicons/outlets.tsv", COLUMNS));
    }

    /** @throws KnowledgeException naming the file and the line of a row that cannot be used */
    public static Outlets read(Path file) {
        return outlets(Table.file(file, COLUMNS));
    }

    private static Outlets outlets(Table table) {
        List<Outlet> outlets = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            outlets.add(outlet(table.name(), row));
        }
        try {
            return new Outlets(outlets);
        } catch (IllegalArgumentException e) {
            throw new KnowledgeException(table.name(), firstClash(table, outlets), e.getMessage());
        }
    }

    private static Outlet outlet(String file, Table.Row row) {
        if (row.cell(NAME).isEmpty() || row.cell(OWNER).isEmpty()) {
            throw new KnowledgeException(file, row.line(), "an outlet needs a name and an owner");
        }
        for (String host : row.list(HOSTS)) {
            if (!HOST.matcher(host).matches()) {
                throw new KnowledgeException(
                        file, row.line(), "\"" + host + "\" is no web host in small letters without www");
            }
        }
        return new Outlet(row.cell(NAME), row.list(OTHER_NAMES), row.list(HOSTS), row.cell(OWNER), isAgency(file, row));
    }

    private static boolean isAgency(String file, Table.Row row) {
        return switch (row.cell(KIND)) {
            case "agency" -> true;
            case "outlet" -> false;
            default -> throw new KnowledgeException(file, row.line(), "the kind must be outlet or agency");
        };
    }

    /** The line of the first outlet that has a name or host of one above it. */
    private static int firstClash(Table table, List<Outlet> outlets) {
        for (int i = 1; i < outlets.size(); i++) {
            try {
                new Outlets(outlets.subList(0, i + 1));
            } catch (IllegalArgumentException e) {
                return table.rows().get(i).line();
            }
        }
        return 0;
    }
}
