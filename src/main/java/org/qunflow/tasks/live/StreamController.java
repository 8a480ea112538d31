package org.qunflow.tasks.live;

import org.qunflow.tasks.TaskReader;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The stream on which an open list hears that tasks have changed. */
@Controller
class StreamController {
    private final TaskReader.Source readers;
    private final TaskStream stream;

    StreamController(TaskReader.Source readers, TaskStream stream) {
        this.readers = readers;
        this.stream = stream;
    }

    @GetMapping(path = "/tasks/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream() {
        SseEmitter list = stream.open(readers.here().community());
        if (list == null) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        return list;
    }
}
