/** What the portal's CRM knows: fields, pipelines and stages, customers and the people who look after them. */
@NullMarked
package io.napomni.bitrix24.crm;

import org.jspecify.annotations.NullMarked;
