package org.qunflow.engagement.ugc;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A picture, recognised by its first bytes whatever its name says. */
public record Picture(String type, byte[] bytes) {
    private record Kind(String type, int offset, int... magic) {
        boolean fits(byte[] file) {
            if (file.length < offset + magic.length) {
                return false;
            }
            int[] begin = new int[magic.length];
            Arrays.setAll(begin, i -> file[offset + i] & 0xFF);
            return Arrays.equals(begin, magic);
        }
    }

    private static final List<Kind> KINDS = List.of(
            new Kind("image/png", 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
            new Kind("image/jpeg", 0, 0xFF, 0xD8, 0xFF),
            new Kind("image/gif", 0, 'G', 'I', 'F', '8'),
            new Kind("image/webp", 8, 'W', 'E', 'B', 'P'));

    static Optional<Picture> of(byte[] file) {
        return KINDS.stream()
                .filter(kind -> kind.fits(file))
                .map(kind -> new Picture(kind.type(), file))
                .findFirst();
    }
}
