package io.kenh.portallogin.staff;

/**
 * @param id 0 while the company decided nothing
 * @param accountId the Official Account customers sign in with; 0 for none
 * @param createAccounts whom the account knows gets access without an invitation
 */
public record ConfigView(long id, long companyId, long accountId, boolean createAccounts) {}
