package org.sayso.annotate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TreeTest {

    @Test
    void takesTheBestHeadsWhereTheyMakeATree() {
        double[][] scores = {{0, 1, 9, 1}, {0, 0, 1, 1}, {0, 9, 0, 1}, {0, 1, 1, 0}};
        scores[2][3] = 5;
        assertArrayEquals(new int[] {0, 2, 0, 2}, Tree.heads(scores));
    }

    @Test
    void opensACircle() {
        double[][] scores = {{0, 1, 2}, {0, 0, 9}, {0, 9, 0}};
        assertArrayEquals(new int[] {0, 2, 0}, Tree.heads(scores));
    }

    @Test
    void leavesOneRoot() {
        double[][] scores = {{0, 9, 8}, {0, 0, 1}, {0, 1, 0}};
        assertArrayEquals(new int[] {0, 0, 1}, Tree.heads(scores));
    }

    @Test
    void findsWhatTryingAllTreesFinds() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            double[][] scores = new double[2 + random.nextInt(4)][];
            int size = scores.length;
            Arrays.setAll(scores, i -> random.doubles(size, -9, 9).toArray());
            assertEquals(best(scores, new int[size], 1), total(scores, Tree.heads(scores)), 1e-6);
        }
    }

    private static double best(double[][] scores, int[] heads, int word) {
        if (word == heads.length) {
            return total(scores, heads);
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int head = 0; head < heads.length; head++) {
            heads[word] = head;
            best = Math.max(best, best(scores, heads, word + 1));
        }
        return best;
    }

    /** The sum of the scores; minus infinity for what is no tree with one root. */
    private static double total(double[][] scores, int[] heads) {
        int roots = 0;
        double total = 0;
        for (int word = 1; word < heads.length; word++) {
            roots += heads[word] == 0 ? 1 : 0;
            total += scores[heads[word]][word];
            if (!reachesRoot(heads, word)) {
                return Double.NEGATIVE_INFINITY;
            }
        }
        return roots == 1 ? total : Double.NEGATIVE_INFINITY;
    }

    private static boolean reachesRoot(int[] heads, int word) {
        int node = word;
        for (int steps = 0; node != 0 && steps < heads.length; steps++) {
            node = heads[node];
        }
        return node == 0;
    }
}
