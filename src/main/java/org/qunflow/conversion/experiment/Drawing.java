package org.qunflow.conversion.experiment;

import java.nio.charset.StandardCharsets;

/** Draws the arm of a person or group: the same seed and unit always give the same arm, every arm alike often. */
final class Drawing {
    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Drawing() {}

    /** The number of the arm, from 1. */
    static int arm(long seed, String unit, int arms) {
        return 1 + (int) Long.remainderUnsigned(mix(seed ^ hash(unit)), arms);
    }

    /** FNV-1a (Fowler, Noll, Vo): the same on every machine. */
    static long hash(String text) {
        long hash = FNV_BASIS;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * FNV_PRIME;
        }
        return hash;
    }

    /** Finalizer of SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014). */
    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
