package org.qunflow.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The small grammar of conditions: variables, texts, numbers, comparisons, and, or, not, brackets. No dots, no calls,
 * no indexes, no arithmetic: nothing through which an object could be reached.
 */
public final class Grammar {
    private static final int LENGTH = 500;
    private static final int DEPTH = 10;
    private static final Pattern WHOLE = Pattern.compile("\\s*\\$\\{(.*)}\\s*", Pattern.DOTALL);
    private static final Pattern DELEGATE = Pattern.compile("\\$\\{([a-z][A-Za-z0-9]{0,99}Delegate)}");
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:([A-Za-z][A-Za-z0-9_]{0,63})|('[^'\\\\$#{}]{0,200}'|\"[^\"\\\\$#{}]{0,200}\")|(\\d{1,15}(?:\\.\\d{1,6})?)"
                    + "|(==|!=|<=|>=|<|>)|(&&|\\|\\|)|(!)|(\\()|(\\)))");
    private static final Set<String> COMPARE = Set.of("eq", "ne", "lt", "le", "gt", "ge");
    private static final Set<String> JOIN = Set.of("and", "or");
    private static final Set<String> RESERVED = Set.of(
            "execution",
            "task",
            "externalTask",
            "caseExecution",
            "authenticatedUserId",
            "instanceof",
            "div",
            "mod",
            "eq",
            "ne",
            "lt",
            "le",
            "gt",
            "ge",
            "and",
            "or",
            "not");

    private final List<Token> tokens;
    private int at;

    private Grammar(List<Token> tokens) {
        this.tokens = tokens;
    }

    private enum Kind {
        NAME,
        TEXT,
        NUMBER,
        COMPARE,
        JOIN,
        NOT,
        OPEN,
        CLOSE
    }

    private record Token(Kind kind, String text) {}

    /** True if the text holds an expression of any kind. */
    public static boolean isDynamic(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** The bean named by {@code ${someDelegate}}, or null if the text is anything else. */
    public static String delegate(String text) {
        Matcher matcher = DELEGATE.matcher(text.strip());
        return matcher.matches() ? matcher.group(1) : null;
    }

    /** True if the text is one expression within the grammar. */
    public static boolean isCondition(String text) {
        Matcher whole = WHOLE.matcher(text);
        if (text.length() > LENGTH || !whole.matches()) {
            return false;
        }
        List<Token> tokens = tokens(whole.group(1));
        if (tokens == null || tokens.isEmpty()) {
            return false;
        }
        Grammar grammar = new Grammar(tokens);
        return grammar.disjunction(0) && grammar.at == tokens.size();
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (end < text.stripTrailing().length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                return null;
            }
            tokens.add(token(matcher));
            end = matcher.end();
        }
        return tokens;
    }

    private static Token token(Matcher matcher) {
        String name = matcher.group(1);
        if (name != null) {
            Kind kind = COMPARE.contains(name) ? Kind.COMPARE : JOIN.contains(name) ? Kind.JOIN : Kind.NAME;
            return new Token("not".equals(name) ? Kind.NOT : kind, name);
        }
        Kind[] kinds = {Kind.TEXT, Kind.NUMBER, Kind.COMPARE, Kind.JOIN, Kind.NOT, Kind.OPEN, Kind.CLOSE};
        for (int group = 2; group <= 8; group++) {
            if (matcher.group(group) != null) {
                return new Token(kinds[group - 2], matcher.group(group));
            }
        }
        throw new IllegalStateException("A token of no kind");
    }

    private boolean disjunction(int depth) {
        if (depth > DEPTH || !comparison(depth)) {
            return false;
        }
        while (next(Kind.JOIN)) {
            if (!comparison(depth)) {
                return false;
            }
        }
        return true;
    }

    private boolean comparison(int depth) {
        if (!operand(depth)) {
            return false;
        }
        return !next(Kind.COMPARE) || operand(depth);
    }

    private boolean operand(int depth) {
        if (next(Kind.NOT)) {
            return depth <= DEPTH && operand(depth + 1);
        }
        if (next(Kind.OPEN)) {
            return disjunction(depth + 1) && next(Kind.CLOSE);
        }
        if (at < tokens.size()
                && tokens.get(at).kind() == Kind.NAME
                && RESERVED.contains(tokens.get(at).text())) {
            return false;
        }
        return next(Kind.NAME) || next(Kind.TEXT) || next(Kind.NUMBER);
    }

    private boolean next(Kind kind) {
        boolean fits = at < tokens.size() && tokens.get(at).kind() == kind;
        at += fits ? 1 : 0;
        return fits;
    }
}
