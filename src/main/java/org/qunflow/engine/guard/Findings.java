package org.qunflow.engine.guard;

import java.util.ArrayList;
import java.util.List;
import org.qunflow.engine.ModelViolation;
import org.w3c.dom.Element;

/** Collects what is wrong with one file. */
public final class Findings {
    private static final int MOST = 500;

    private final String file;
    private final List<ModelViolation> violations = new ArrayList<>();

    public Findings(String file) {
        this.file = file;
    }

    public void add(ModelRule rule, String element, String finding) {
        if (violations.size() < MOST) {
            violations.add(rule.in(file, element, finding));
        }
    }

    public void add(ModelRule rule, Element element, String finding) {
        add(rule, idOf(element), finding);
    }

    public String file() {
        return file;
    }

    public boolean isEmpty() {
        return violations.isEmpty();
    }

    public List<ModelViolation> all() {
        return List.copyOf(violations);
    }

    /** The element's id, or that of the nearest element around it that has one. */
    static String idOf(Element element) {
        for (Element e = element; e != null; e = e.getParentNode() instanceof Element parent ? parent : null) {
            if (!e.getAttribute("id").isEmpty()) {
                return e.getAttribute("id");
            }
        }
        return "";
    }
}
