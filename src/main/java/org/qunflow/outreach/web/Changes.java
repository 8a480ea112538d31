package org.qunflow.outreach.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.qunflow.outreach.template.TemplateText;

/** What a text says differently from an earlier one: word by word, Chinese character by character. */
final class Changes {
    /** Longer texts that differ this much are told as wholly changed. */
    private static final int MOST = 4_000_000;

    private static final Pattern WORD = Pattern.compile("[\\p{Alnum}'’-]+|\\s+|.", Pattern.DOTALL);

    private final List<Piece> before;
    private final List<Piece> after;
    private final List<Piece> told = new ArrayList<>();

    private Changes(List<Piece> before, List<Piece> after) {
        this.before = before;
        this.after = after;
    }

    /** What became of a piece. */
    enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    /** A piece of one of the texts. */
    record Piece(Kind kind, boolean isPlaceholder, String text) {
        private Piece as(Kind other) {
            return new Piece(other, isPlaceholder, text);
        }
    }

    /** Both texts in one, in their order. */
    static List<Piece> between(TemplateText before, TemplateText after) {
        Changes changes = new Changes(pieces(before), pieces(after));
        changes.compare();
        return changes.told;
    }

    private void compare() {
        int[][] common = common();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                tell(before.get(i++));
                j++;
            } else if (j == after.size() || i < before.size() && at(common, i + 1, j) >= at(common, i, j + 1)) {
                tell(before.get(i++).as(Kind.REMOVED));
            } else {
                tell(after.get(j++).as(Kind.ADDED));
            }
        }
    }

    /** How many pieces the rests of both texts have in common, by where the rests begin. */
    private int[][] common() {
        if ((long) before.size() * after.size() > MOST) {
            return new int[0][];
        }
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static int at(int[][] common, int i, int j) {
        return common.length == 0 ? 0 : common[i][j];
    }

    /** Words of one kind that follow each other are told in one. */
    private void tell(Piece piece) {
        Piece last = told.isEmpty() ? null : told.get(told.size() - 1);
        if (last != null && last.kind() == piece.kind() && !last.isPlaceholder() && !piece.isPlaceholder()) {
            told.set(told.size() - 1, new Piece(piece.kind(), false, last.text() + piece.text()));
        } else {
            told.add(piece);
        }
    }

    private static List<Piece> pieces(TemplateText text) {
        List<Piece> pieces = new ArrayList<>();
        for (TemplateText.Part part : text.parts()) {
            if (part.isPlaceholder()) {
                pieces.add(new Piece(Kind.SAME, true, part.words()));
            } else {
                WORD.matcher(part.words()).results().forEach(w -> pieces.add(new Piece(Kind.SAME, false, w.group())));
            }
        }
        return pieces;
    }
}
