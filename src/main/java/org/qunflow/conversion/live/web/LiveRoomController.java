package org.qunflow.conversion.live.web;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.qunflow.conversion.live.LiveAnswer;
import org.qunflow.conversion.live.LiveId;
import org.qunflow.conversion.live.LiveRoom;
import org.qunflow.conversion.live.LiveRooms;
import org.qunflow.conversion.live.LiveSettings;
import org.qunflow.conversion.live.Viewers;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One live room: its path, its funnel, who came. */
@Controller
@RequestMapping("/scenes/live")
class LiveRoomController {
    private final LiveRooms rooms;
    private final Viewers viewers;
    private final LiveSettings settings;
    private final CurrentCommunity current;

    LiveRoomController(LiveRooms rooms, Viewers viewers, LiveSettings settings, CurrentCommunity current) {
        this.rooms = rooms;
        this.viewers = viewers;
        this.settings = settings;
        this.current = current;
    }

    @GetMapping("/{id}")
    String room(@PathVariable LiveId id, Model page) {
        page.addAttribute("community", current.current());
        page.addAttribute("room", found(id));
        page.addAttribute("settings", settings);
        return "conversion/live/room";
    }

    @PostMapping("/{id}/viewers")
    String came(@PathVariable LiveId id, @RequestParam(defaultValue = "") String who, RedirectAttributes next) {
        found(id);
        Set<String> ids = Arrays.stream(who.split("[\\s,，;；]+"))
                .filter(one -> !one.isBlank())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return said(id, viewers.came(current.current().id(), id, ids), "liveroom.viewers.saved", next);
    }

    @PostMapping("/lead/{id}/cancel")
    String cancel(@PathVariable LiveId id, @RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
        found(id);
        return said(id, rooms.callOff(current.current().id(), id, reason), "liveroom.cancelled", next);
    }

    private static String said(LiveId id, LiveAnswer answer, String done, RedirectAttributes next) {
        if (answer instanceof LiveAnswer.Refused refused) {
            Notice.DANGER.say(next, "liveroom.refused." + refused.why());
        } else {
            Notice.SUCCESS.say(next, done);
        }
        return "redirect:/scenes/live/" + id;
    }

    private LiveRoom found(LiveId id) {
        return rooms.find(current.current().id(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
