package org.qunflow.design.draft;

import java.io.IOException;
import java.util.Optional;
import org.qunflow.sop.Drafts;
import org.qunflow.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A model from somebody's disk becomes a draft; what is wrong with it is shown there. */
@Controller
@RequestMapping("/design/drafts/upload")
class UploadController {
    private final Drafts drafts;

    UploadController(Drafts drafts) {
        this.drafts = drafts;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String upload(@RequestParam MultipartFile model, RedirectAttributes flash) throws IOException {
        String file = String.valueOf(model.getOriginalFilename());
        byte[] bytes = model.getBytes();
        Optional<String> why = ModelText.refusal(file, bytes);
        return why.isPresent()
                ? refused(flash, why.get(), file)
                : "redirect:/design/drafts/"
                        + drafts.begin(file, ModelText.of(bytes).orElseThrow()).id();
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    @ResponseStatus(HttpStatus.PAYLOAD_TOO_LARGE)
    String tooLarge() {
        return "error/413";
    }

    private static String refused(RedirectAttributes flash, String why, String file) {
        Notice.DANGER.say(flash, why, file);
        return "redirect:/design/drafts";
    }
}
