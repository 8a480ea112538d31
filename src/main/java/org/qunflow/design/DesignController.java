package org.qunflow.design;

import java.util.List;
import java.util.Locale;
import org.qunflow.community.Community;
import org.qunflow.design.Catalogue.Entry;
import org.qunflow.design.live.LiveFilter;
import org.qunflow.design.live.Picture;
import org.qunflow.design.live.Pictures;
import org.qunflow.design.live.ProcessSteps;
import org.qunflow.engine.ProcessMap.Version;
import org.qunflow.shared.CommunityId;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.Format;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The lead's desk: which processes run, and where their members are. */
@Controller
@RequestMapping("/design")
class DesignController {
    private static final String JOURNEY = "member-journey";

    private final Catalogue catalogue;
    private final Pictures pictures;
    private final CurrentCommunity community;
    private final Format format;

    DesignController(Catalogue catalogue, Pictures pictures, CurrentCommunity community, Format format) {
        this.catalogue = catalogue;
        this.pictures = pictures;
        this.community = community;
        this.format = format;
    }

    @GetMapping({"", "/processes"})
    String list(Model page) {
        page.addAttribute("zone", community.current().zone());
        page.addAttribute("entries", catalogue.all(here()));
        return "design/list";
    }

    @GetMapping("/journey")
    String journey(@ModelAttribute("filter") LiveFilter filter, Locale locale, Model page) {
        return newest(JOURNEY, filter, locale, page);
    }

    @GetMapping({"/{key}", "/processes/{key}"})
    String newest(@PathVariable String key, @ModelAttribute("filter") LiveFilter filter, Locale locale, Model page) {
        Entry entry = entry(key);
        return show(entry, entry.newest(), filter, locale, page);
    }

    @GetMapping({"/{key}/{version:\\d{1,6}}", "/processes/{key}/{version:\\d{1,6}}"})
    String version(
            @PathVariable String key,
            @PathVariable int version,
            @ModelAttribute("filter") LiveFilter filter,
            Locale locale,
            Model page) {
        Entry entry = entry(key);
        return show(entry, version(entry, version), filter, locale, page);
    }

    @GetMapping(path = "/processes/{key}/{version:\\d{1,6}}/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    byte[] diagram(@PathVariable String key, @PathVariable int version) {
        return catalogue.diagram(version(entry(key), version)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @GetMapping(path = "/processes/{key}/{version:\\d{1,6}}/stats", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Picture.Stats stats(@PathVariable String key, @PathVariable int version, LiveFilter filter) {
        return pictures.of(community.current(), version(entry(key), version), filter)
                .stats(format::lasting);
    }

    private String show(Entry entry, Version version, LiveFilter filter, Locale locale, Model page) {
        Community here = community.current();
        Picture picture = pictures.of(here, version, filter);
        List<ProcessSteps.Step> steps = ProcessSteps.of(catalogue.diagram(version));
        page.addAttribute("zone", here.zone());
        page.addAttribute("now", pictures.now(here));
        page.addAttribute("process", entry);
        page.addAttribute("version", version);
        page.addAttribute("picture", picture);
        page.addAttribute("lines", picture.lines(steps, locale.getLanguage()));
        page.addAttribute("tables", catalogue.askedAt(here.id(), version));
        return "design/process";
    }

    private Entry entry(String key) {
        return catalogue.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Version version(Entry entry, int version) {
        return entry.versions().stream()
                .filter(v -> v.version() == version)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private CommunityId here() {
        return community.current().id();
    }
}
