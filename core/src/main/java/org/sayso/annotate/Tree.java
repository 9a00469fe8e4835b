package org.sayso.annotate;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Heads from arc scores. The best head of each word usually makes a tree already; where it does not (a circle, or two
 * roots), the best tree with one root is sought by the algorithm of Chu, Liu and Edmonds.
 *
 * <p>Nodes count from 0, the root; node i is the sentence's word i - 1. {@code scores[head][word]}.
 */
final class Tree {

    /** More than the scores of any tree differ by: one arc from the root is unavoidable, a second one never pays. */
    private static final double ROOT_COST = 1e7;

    private Tree() {}

    /**
     * The head of each node in the best tree with a single root; {@code heads[0]} is 0 and means nothing.
     *
     * @param scores of each head (row) for each word (column); row 0 is the root
     */
    static int[] heads(double[][] scores) {
        int[] greedy = bestHeads(scores);
        return isTree(greedy) ? greedy : bestTree(scores);
    }

    private static int[] bestHeads(double[][] scores) {
        int[] heads = new int[scores.length];
        for (int word = 1; word < scores.length; word++) {
            for (int head = 1; head < scores.length; head++) {
                if (head != word && scores[head][word] > scores[heads[word]][word]) {
                    heads[word] = head;
                }
            }
        }
        return heads;
    }

    /** Whether all words lead up to the root and exactly one hangs on it. */
    private static boolean isTree(int[] heads) {
        int roots = 0;
        for (int word = 1; word < heads.length; word++) {
            roots += heads[word] == 0 ? 1 : 0;
        }
        return roots == 1 && circle(heads).length == 0;
    }

    private static int[] bestTree(double[][] scores) {
        double[][] oneRoot = new double[scores.length][];
        for (int head = 0; head < scores.length; head++) {
            oneRoot[head] = scores[head].clone();
        }
        Arrays.setAll(oneRoot[0], word -> finite(oneRoot[0][word]) - ROOT_COST);
        return spanning(oneRoot);
    }

    private static double finite(double score) {
        return Double.isFinite(score) ? score : -ROOT_COST;
    }

    /** The best tree without regard to the number of roots: picks best heads and closes circles into one node. */
    private static int[] spanning(double[][] scores) {
        int[] heads = bestHeads(scores);
        int[] circle = circle(heads);
        if (circle.length == 0) {
            return heads;
        }
        return new Contraction(scores, heads, circle).solve();
    }

    /** The nodes of some circle; none where all nodes lead up to the root. */
    private static int[] circle(int[] heads) {
        int[] seenFrom = new int[heads.length];
        for (int start = 1; start < heads.length; start++) {
            int node = start;
            while (node != 0 && seenFrom[node] == 0) {
                seenFrom[node] = start;
                node = heads[node];
            }
            if (node != 0 && seenFrom[node] == start) {
                return around(heads, node);
            }
        }
        return new int[0];
    }

    private static int[] around(int[] heads, int start) {
        int[] nodes = new int[heads.length];
        int count = 0;
        int node = start;
        do {
            nodes[count++] = node;
            node = heads[node];
        } while (node != start);
        return Arrays.copyOf(nodes, count);
    }

    /** A smaller problem in which the circle is one node, and the way back from its answer. */
    private static final class Contraction {

        private final double[][] scores;
        private final int[] heads;
        private final int[] circle;
        private final int[] outside;

        Contraction(double[][] scores, int[] heads, int[] circle) {
            this.scores = scores;
            this.heads = heads;
            this.circle = circle;
            boolean[] inCircle = new boolean[scores.length];
            for (int node : circle) {
                inCircle[node] = true;
            }
            this.outside = IntStream.range(0, scores.length)
                    .filter(node -> !inCircle[node])
                    .toArray();
        }

        int[] solve() {
            int[] smaller = spanning(smallerScores());
            int[] solved = heads.clone();
            for (int i = 1; i < outside.length; i++) {
                int node = outside[i];
                solved[node] = smaller[i] == outside.length ? bestOut(node) : outside[smaller[i]];
            }
            int entering = outside[smaller[outside.length]];
            solved[bestIn(entering)] = entering;
            return solved;
        }

        /** The outside nodes in order, then the circle. */
        private double[][] smallerScores() {
            int size = outside.length + 1;
            double[][] smaller = new double[size][size];
            for (int i = 0; i < outside.length; i++) {
                for (int j = 1; j < outside.length; j++) {
                    smaller[i][j] = scores[outside[i]][outside[j]];
                }
                smaller[i][size - 1] = gain(outside[i], bestIn(outside[i]));
            }
            for (int j = 1; j < outside.length; j++) {
                smaller[size - 1][j] = scores[bestOut(outside[j])][outside[j]];
            }
            return smaller;
        }

        /** What is won where {@code node} leaves the circle to hang on {@code head}. */
        private double gain(int head, int node) {
            return scores[head][node] - scores[heads[node]][node];
        }

        private int bestIn(int head) {
            int best = circle[0];
            for (int node : circle) {
                best = gain(head, node) > gain(head, best) ? node : best;
            }
            return best;
        }

        private int bestOut(int word) {
            int best = circle[0];
            for (int node : circle) {
                best = scores[node][word] > scores[best][word] ? node : best;
            }
            return best;
        }
    }
}
