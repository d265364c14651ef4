package io.kenh.zalooa.event;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** An event that was taken in and is not in the log yet. Rows are made by the intake; {@link Inbound} takes them from here. */
@Entity
@Table(name = "zalo_oa_inbound")
public class ZaloInbound extends StoredEvent {
    protected ZaloInbound() {}
}
