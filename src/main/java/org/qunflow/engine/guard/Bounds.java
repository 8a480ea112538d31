package org.qunflow.engine.guard;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** First look at raw bytes, in one streaming pass: encoding, size, depth, counts, no DOCTYPE. Reads nothing else. */
final class Bounds {
    static final int BYTES = 1024 * 1024;
    private static final int ELEMENTS = 20_000;
    private static final int DEPTH = 40;
    private static final int ATTRIBUTES = 60;
    private static final Pattern HEADER = Pattern.compile("^<\\?xml(\\s[^>]*?)\\?>");
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern VERSION = Pattern.compile("version\\s*=\\s*[\"']1\\.0[\"']");

    private final Findings findings;
    private int elements;
    private int depth;

    private Bounds(Findings findings) {
        this.findings = findings;
    }

    /** The text of the file, or empty if it is out of bounds; then the findings say why. */
    static Optional<String> text(byte[] bytes, Findings findings) {
        if (bytes.length > BYTES) {
            findings.add(ModelRule.TOO_LARGE, "", bytes.length + " bytes");
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.startsWith("\uFEFF") || text.indexOf('\0') >= 0) {
                findings.add(ModelRule.ENCODING, "", "a byte-order mark or a zero byte");
                return Optional.empty();
            }
            return Optional.of(text);
        } catch (CharacterCodingException e) {
            findings.add(ModelRule.ENCODING, "", "bytes that are not UTF-8");
            return Optional.empty();
        }
    }

    /** True if the XML is within bounds. */
    static boolean xml(String text, Findings findings) {
        if (!header(text, findings)) {
            return false;
        }
        try {
            return new Bounds(findings).walk(factory().createXMLStreamReader(new StringReader(text)));
        } catch (XMLStreamException e) {
            findings.add(ModelRule.NOT_READABLE, "", e.getMessage());
            return false;
        }
    }

    private static boolean header(String text, Findings findings) {
        Matcher header = HEADER.matcher(text);
        if (!header.find()) {
            return true;
        }
        Matcher encoding = ENCODING.matcher(header.group(1));
        boolean utf8 = !encoding.find() || encoding.group(1).equalsIgnoreCase("UTF-8");
        boolean first = VERSION.matcher(header.group(1)).find();
        if (!utf8 || !first) {
            findings.add(ModelRule.ENCODING, "", header.group());
        }
        return utf8 && first;
    }

    private boolean walk(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    elements++;
                    if (depth > DEPTH || elements > ELEMENTS || xml.getAttributeCount() > ATTRIBUTES) {
                        findings.add(ModelRule.TOO_LARGE, "", "more than the bounds at element " + elements);
                        return false;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD,
                        XMLStreamConstants.ENTITY_REFERENCE,
                        XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                    findings.add(ModelRule.DOCTYPE, "", "DOCTYPE, entity or processing instruction");
                    return false;
                }
                default -> {}
            }
        }
        return true;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }
}
