package org.qunflow.tasks.form;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Looks for a pattern within a budget of steps: a pattern that backtracks for ever counts as not found. */
final class BoundedPattern {
    private static final int STEPS = 200_000;

    private BoundedPattern() {}

    static boolean finds(String pattern, String text) {
        try {
            return Pattern.compile(pattern)
                    .matcher(new Counted(text, new int[] {STEPS}))
                    .find();
        } catch (PatternSyntaxException | BudgetSpent | StackOverflowError refused) {
            return false;
        }
    }

    /** A text that may be looked at only so often. */
    private record Counted(CharSequence text, int[] left) implements CharSequence {
        @Override
        public char charAt(int index) {
            if (left[0]-- <= 0) {
                throw new BudgetSpent();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), left);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class BudgetSpent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private BudgetSpent() {
            super("The pattern takes too many steps", null, false, false);
        }
    }
}
