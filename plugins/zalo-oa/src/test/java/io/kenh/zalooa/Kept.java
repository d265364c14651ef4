package io.kenh.zalooa;

import io.kenh.zalooa.client.ApiLog;
import io.kenh.zalooa.event.EventLog;
import io.kenh.zalooa.event.EventState;
import io.kenh.zalooa.send.Outgoings;
import io.kenh.zalooa.send.SendState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How much the lists hold of what was sent, asked and told. */
record Kept(TestOa oa) {
    int sends(String text, @Nullable SendState state) {
        return oa.wiring
                .outgoings
                .list(new Outgoings.Filter(0, state, text), Optional.empty())
                .items()
                .size();
    }

    int calls(String text) {
        return oa.wiring
                .apiLog()
                .list(new ApiLog.Filter(0, "", text), Optional.empty())
                .items()
                .size();
    }

    int events(String text, @Nullable EventState state) {
        var filter = new EventLog.Filter(0, state, "", "", text, null, null);
        return oa.wiring.eventLog.list(filter, Optional.empty()).rows().items().size();
    }
}
