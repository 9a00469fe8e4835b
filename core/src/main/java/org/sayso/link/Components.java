package org.sayso.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which of {@code size} things, counted from 0, hang together by the pairs joined so far. The order in which pairs are joined does not
 * change the result.
 */
final class Components {

    private final int[] parent;

    Components(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    /** Puts the two, and all that hang together with either, into one component. */
    void join(int one, int other) {
        int a = root(one);
        int b = root(other);
        parent[Math.max(a, b)] = Math.min(a, b);
    }

    boolean areJoined(int one, int other) {
        return root(one) == root(other);
    }

    /** The smallest member of the component. */
    int root(int member) {
        int root = member;
        while (parent[root] != root) {
            root = parent[root];
        }
        for (int i = member; parent[i] != root; ) {
            int next = parent[i];
            parent[i] = root;
            i = next;
        }
        return root;
    }

    /** All components, each with its members in ascending order, by their smallest members. */
    List<List<Integer>> all() {
        Map<Integer, List<Integer>> byRoot = new TreeMap<>();
        for (int i = 0; i < parent.length; i++) {
            byRoot.computeIfAbsent(root(i), r -> new ArrayList<>()).add(i);
        }
        return List.copyOf(byRoot.values());
    }
}
