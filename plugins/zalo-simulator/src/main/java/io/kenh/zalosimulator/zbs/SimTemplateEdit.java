package io.kenh.zalosimulator.zbs;

import io.kenh.zalosimulator.account.SimOa;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One creation or correction of a template, counted against the day's allowance. */
@Entity
@Table(name = "zalo_simulator_template_edit")
public class SimTemplateEdit {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zalo_simulator_template_edit_seq")
    @SequenceGenerator(
            name = "zalo_simulator_template_edit_seq",
            sequenceName = "zalo_simulator_template_edit_seq",
            allocationSize = 50)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "oa_id")
    private SimOa oa;

    private String kind;

    @Column(name = "done_at")
    private Instant doneAt;

    protected SimTemplateEdit() {}

    SimTemplateEdit(SimOa oa, String kind, Instant at) {
        this.oa = oa;
        this.kind = kind;
        this.doneAt = at;
    }
}
