/** The service for programs: what there is in a store, and documents into it. Its contract is openapi.json. */
package org.sayso.app.api;
