package org.qunflow.intake.file;

/** Looks at the bytes of an XML part as they pass: refuses document types, endless texts and cells beyond column ZZZ. */
final class XmlScan {
    private static final int LONGEST_RUN = 1 << 18;
    private static final String DOCTYPE = "<!DOCTYPE";
    private static final String REFERENCE = " r=\"";

    private final String name;
    private final boolean xml;
    private int run;
    private int doctype;
    private int reference;
    private int letters;

    XmlScan(String name) {
        this.name = name;
        this.xml = name.endsWith(".xml") || name.endsWith(".rels");
    }

    void accept(byte[] bytes, int count) {
        for (int i = 0; xml && i < count; i++) {
            accept((char) (bytes[i] & 0xff));
        }
    }

    private void accept(char c) {
        run = c == '<' ? 0 : run + 1;
        doctype = step(DOCTYPE, doctype, c);
        column(c == '\'' ? '"' : c);
        if (c == 0 || run > LONGEST_RUN || doctype == DOCTYPE.length() || letters > 3) {
            throw new FileRefused("intake.refused.workbookPart", name);
        }
    }

    private void column(char c) {
        if (reference == REFERENCE.length()) {
            boolean letter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            letters = letter ? letters + 1 : 0;
            reference = letter ? reference : 0;
        } else {
            reference = step(REFERENCE, reference, Character.isWhitespace(c) ? ' ' : c);
        }
    }

    private static int step(String word, int at, char c) {
        if (word.charAt(at) == c) {
            return at + 1;
        }
        return word.charAt(0) == c ? 1 : 0;
    }
}
