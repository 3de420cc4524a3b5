/** Who answers for whom at the portal. */
@NullMarked
package io.napomni.bitrix24.staff;

import org.jspecify.annotations.NullMarked;
