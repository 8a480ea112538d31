package org.qunflow.engine.guard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.w3c.dom.Element;

/** Finds loops that no human, message or timer ever holds up. */
final class Loops {
    private static final Set<String> WAITING =
            Set.of("userTask", "receiveTask", "eventBasedGateway", "intermediateCatchEvent");

    private final Map<String, List<String>> next = new TreeMap<>();
    private final Map<String, Integer> arriving = new HashMap<>();

    private Loops() {}

    static void scan(Element definitions, Findings findings) {
        Loops loops = new Loops();
        List<Element> all = Xml.below(definitions);
        all.forEach(loops::node);
        all.forEach(loops::edges);
        loops.circling().forEach(id -> findings.add(ModelRule.ENDLESS_LOOP, id, "a loop without a wait through " + id));
    }

    private void node(Element e) {
        if (Xml.BPMN.equals(e.getNamespaceURI()) && !WAITING.contains(e.getLocalName()) && e.hasAttribute("id")) {
            next.put(e.getAttribute("id"), new ArrayList<>());
            next.put(exit(e.getAttribute("id")), new ArrayList<>());
        }
    }

    private void edges(Element e) {
        if (Xml.is(e, "sequenceFlow")) {
            edge(exit(e.getAttribute("sourceRef")), e.getAttribute("targetRef"));
        } else if (Xml.is(e, "boundaryEvent")) {
            edge(e.getAttribute("attachedToRef"), e.getAttribute("id"));
            edge(e.getAttribute("id"), exit(e.getAttribute("id")));
        } else if (Xml.is(e, "subProcess")) {
            Xml.children(e).forEach(inner -> inside(e.getAttribute("id"), inner));
        } else if (next.containsKey(e.getAttribute("id"))) {
            edge(e.getAttribute("id"), exit(e.getAttribute("id")));
        }
    }

    private void inside(String subProcess, Element inner) {
        if (Xml.is(inner, "startEvent")) {
            edge(subProcess, inner.getAttribute("id"));
        } else if (Xml.is(inner, "endEvent")) {
            edge(exit(inner.getAttribute("id")), exit(subProcess));
        }
    }

    private void edge(String from, String to) {
        if (next.containsKey(from) && next.containsKey(to)) {
            next.get(from).add(to);
            arriving.merge(to, 1, Integer::sum);
        }
    }

    /** What is left when everything that can be walked off from its beginning is taken away. */
    private List<String> circling() {
        Deque<String> free = new ArrayDeque<>(
                next.keySet().stream().filter(n -> !arriving.containsKey(n)).toList());
        Map<String, List<String>> left = new TreeMap<>(next);
        while (!free.isEmpty()) {
            for (String to : left.remove(free.peek())) {
                if (arriving.merge(to, -1, Integer::sum) == 0) {
                    free.add(to);
                }
            }
            free.poll();
        }
        return left.keySet().stream()
                .filter(n -> !n.endsWith("/exit"))
                .filter(n -> leadsBack(n, left))
                .toList();
    }

    private static boolean leadsBack(String start, Map<String, List<String>> left) {
        Deque<String> open = new ArrayDeque<>(left.get(start));
        Set<String> seen = new java.util.HashSet<>();
        while (!open.isEmpty()) {
            String node = open.poll();
            if (node.equals(start)) {
                return true;
            }
            if (seen.add(node)) {
                open.addAll(left.getOrDefault(node, List.of()));
            }
        }
        return false;
    }

    private static String exit(String id) {
        return id + "/exit";
    }
}
