package org.sayso.annotate;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;

/** Memory outside the heap that one thread fills again and again; each name is one buffer, grown as needed. */
final class Buffers {

    private final Map<String, ByteBuffer> byName = new HashMap<>();

    /** So many zeros. */
    LongBuffer longs(String name, int size) {
        LongBuffer longs = bytes(name, size * Long.BYTES).asLongBuffer();
        for (int i = 0; i < size; i++) {
            longs.put(i, 0L);
        }
        return longs;
    }

    /** So many zeros. */
    FloatBuffer floats(String name, int size) {
        FloatBuffer floats = bytes(name, size * Float.BYTES).asFloatBuffer();
        for (int i = 0; i < size; i++) {
            floats.put(i, 0f);
        }
        return floats;
    }

    private ByteBuffer bytes(String name, int size) {
        ByteBuffer held = byName.get(name);
        if (held == null || held.capacity() < size) {
            held = ByteBuffer.allocateDirect(size + size / 4).order(ByteOrder.nativeOrder());
            byName.put(name, held);
        }
        return held.duplicate().order(ByteOrder.nativeOrder()).clear().limit(size);
    }
}
