package org.qunflow.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.qunflow.engine.guard.Findings;
import org.qunflow.engine.guard.Xml;
import org.qunflow.engine.view.Deployed;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Finds steps of the newest diagrams by what a parameter of theirs says. */
@Service
public class StepSearch {
    private final JdbcTemplate jdbc;
    private final Deployed deployed;
    private final Map<String, List<Settings>> known = new ConcurrentHashMap<>();

    StepSearch(JdbcTemplate jdbc, Deployed deployed) {
        this.jdbc = jdbc;
        this.deployed = deployed;
    }

    /** A step, with its names. */
    public record Found(String process, String step, String nameZh, String nameEn) {}

    /** What the parameters of a step say. */
    private record Settings(String step, Map<String, String> values) {}

    /** The steps in which the parameter says just that. */
    public List<Found> saying(String parameter, String value) {
        return jdbc
                .query(
                        "select distinct on (key_) id_, key_ from camunda.act_re_procdef order by key_, version_ desc",
                        (r, n) -> in(r.getString("id_"), r.getString("key_"), parameter, value))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<Found> in(String definition, String key, String parameter, String value) {
        return known.computeIfAbsent(definition, this::read).stream()
                .filter(s -> value.equals(s.values().get(parameter)))
                .map(s -> found(definition, key, s.step()))
                .toList();
    }

    private Found found(String definition, String key, String step) {
        var name = deployed.diagram(definition).nameOf(step);
        return new Found(key, step, name.zh(), name.en());
    }

    private List<Settings> read(String definition) {
        byte[] xml = deployed.text(definition).getBytes(StandardCharsets.UTF_8);
        return Xml.read(xml, new Findings(definition))
                .map(Document::getDocumentElement)
                .map(Xml::below)
                .orElse(List.of())
                .stream()
                .filter(e -> "serviceTask".equals(e.getLocalName()))
                .map(StepSearch::settings)
                .toList();
    }

    private static Settings settings(Element step) {
        return new Settings(step.getAttribute("id"), Xml.properties(step));
    }
}
