package org.jieti.input;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of a text at once, the first of them lowest. */
final class EightBytes {

    static final long HIGH_BITS = 0x8080808080808080L;
    static final long LOW_BITS = 0x0101010101010101L;

    private static final long OTHER_BITS = ~HIGH_BITS;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private EightBytes() {}

    static long at(byte[] bytes, int from) {
        return (long) LONGS.get(bytes, from);
    }

    /** An ASCII character eight times. */
    static long all(char c) {
        return c * LOW_BITS;
    }

    /** The high bit of every byte that is the same in both; no other bit. */
    static long same(long eight, long others) {
        long difference = eight ^ others;
        return ~(((difference & OTHER_BITS) + OTHER_BITS) | difference) & HIGH_BITS;
    }

    /** The high bit of the lowest byte that is the same in both, and maybe of some above it; none if no byte is. */
    static long lowestSame(long eight, long others) {
        long difference = eight ^ others;
        return (difference - LOW_BITS) & ~difference & HIGH_BITS;
    }

    /** Which byte the lowest of some high bits is in. */
    static int first(long highBits) {
        return Long.numberOfTrailingZeros(highBits) / Byte.SIZE;
    }
}
