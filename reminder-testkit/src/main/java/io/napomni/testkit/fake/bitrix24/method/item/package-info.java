/** The methods about CRM items: deals, contacts, companies, invoices and their fields. */
@NullMarked
package io.napomni.testkit.fake.bitrix24.method.item;

import org.jspecify.annotations.NullMarked;
