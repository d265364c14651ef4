package io.kenh.invoicing.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A bank that takes transfers by code. */
@Entity(name = "InvoicingBank")
@Table(name = "invoicing_bank")
public class Bank {
    @Id
    @Column(length = 6)
    private String bin;

    @Column(nullable = false, length = 60)
    private String name;

    @Column(name = "as_of", nullable = false)
    private LocalDate asOf;

    protected Bank() {}
}
