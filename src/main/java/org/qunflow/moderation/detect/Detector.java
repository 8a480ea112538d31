package org.qunflow.moderation.detect;

import java.util.List;
import org.qunflow.moderation.cases.NewCase;
import org.qunflow.moderation.message.Message;
import org.qunflow.shared.CommunityId;

/** Looks at one message and says what is wrong with it. */
interface Detector {

    List<NewCase> look(CommunityId community, Message message);
}
