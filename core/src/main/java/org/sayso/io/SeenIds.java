package org.sayso.io;

import java.util.Arrays;

/** The ids of a run's documents, 64 bits of each, in some 16 to 32 bytes: ten million are 320 MB at most. */
final class SeenIds {

    private static final int SMALLEST = 1024;

    private long[] hashes = new long[SMALLEST];
    private int count;

    /** Whether it is new. Among ten million ids, two different ones are taken for one once in 370,000 runs. */
    boolean add(String id) {
        if (count * 2 >= hashes.length) {
            long[] before = hashes;
            hashes = new long[before.length * 2];
            Arrays.stream(before).filter(hash -> hash != 0).forEach(this::put);
        }
        boolean added = put(hash(id));
        count += added ? 1 : 0;
        return added;
    }

    private boolean put(long hash) {
        int at = (int) (hash ^ hash >>> Integer.SIZE) & hashes.length - 1;
        while (hashes[at] != 0) {
            if (hashes[at] == hash) {
                return false;
            }
            at = at + 1 & hashes.length - 1;
        }
        hashes[at] = hash;
        return true;
    }

    /** FNV-1a over the characters; never 0, which stands for nothing. */
    private static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        return hash == 0 ? 1 : hash;
    }
}
