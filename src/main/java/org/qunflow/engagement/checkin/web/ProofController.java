package org.qunflow.engagement.checkin.web;

import java.io.IOException;
import org.qunflow.engagement.checkin.CheckInId;
import org.qunflow.engagement.checkin.CheckTaskId;
import org.qunflow.engagement.checkin.Picture;
import org.qunflow.engagement.checkin.ProofReviews;
import org.qunflow.shared.CommunityId;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pictures of check-ins: shown, and another one handed in. */
@Controller
@RequestMapping("/checkins/pictures/{id}")
class ProofController {
    private final ProofReviews proofs;
    private final CurrentCommunity current;

    ProofController(ProofReviews proofs, CurrentCommunity current) {
        this.proofs = proofs;
        this.current = current;
    }

    /** The newest picture of a check-in; it is shown and may not run anything here. */
    @GetMapping
    ResponseEntity<byte[]> picture(@PathVariable CheckInId id) {
        Picture picture = proofs.picture(current.current().id(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().build().toString())
                .body(picture.bytes());
    }

    @PostMapping
    String renew(
            @PathVariable CheckInId id, @RequestParam(required = false) MultipartFile file, RedirectAttributes next)
            throws IOException {
        CommunityId community = current.current().id();
        CheckTaskId task =
                proofs.taskOf(community, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Answers.say(next, proofs.renew(community, id, Answers.bytes(file)));
        return "redirect:/checkins/" + task;
    }
}
