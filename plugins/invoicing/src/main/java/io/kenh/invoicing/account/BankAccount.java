package io.kenh.invoicing.account;

import io.kenh.api.data.CompanyOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;

/** An account of the company that customers pay to. */
@Entity(name = "InvoicingAccount")
@Table(name = "invoicing_account")
public class BankAccount extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invoicing_account_seq")
    @SequenceGenerator(name = "invoicing_account_seq", sequenceName = "invoicing_account_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "bank_bin", nullable = false, length = 6)
    private String bankBin;

    @Column(name = "account", nullable = false, length = AccountData.NUMBER)
    private String number;

    @Column(nullable = false, length = AccountData.HOLDER)
    private String holder;

    @Column(nullable = false)
    private boolean usual;

    @Column(nullable = false)
    private boolean active;

    protected BankAccount() {}

    BankAccount(long companyId, AccountData data) {
        super(companyId);
        say(data);
    }

    final void say(AccountData data) {
        bankBin = data.bankBin();
        number = data.number();
        holder = data.holder();
        active = data.active();
        usual = data.usual() && active;
    }

    AccountData data() {
        return new AccountData(bankBin, number, holder, usual, active);
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    int version() {
        return version;
    }
}
