"""Role and organization from all parts of a line: together they decide what one alone does not say (R1, O1)."""

from coach.said_tokens import is_capital
from coach.said_work import Sure, Work, is_role


def settled(parts: list[Work], *, small: bool) -> tuple[str | None, str | None, list[tuple[int, str]]]:
    """Role, organization, and what remains as notes, each with the number of its part."""
    roles = [part for part in parts if part.role and part.sure is Sure.KNOWN]
    role = next((part.role for part in sorted(roles, key=lambda part: not part.now)), None)
    firms = [part for part in parts if part.organization and part.sure is Sure.KNOWN]
    beside_role = [part for part in firms if part.role]
    current = [part for part in firms if part.now]
    organization = next((part.organization for part in current + beside_role + firms), None)
    if organization is None and role and not is_capital(role):
        organization = next((part.role for part in parts if _is_named(part)), None)
    used = {number for number, part in enumerate(parts) if _is_used(part, role, organization)}
    capitals = [number for number, part in enumerate(parts) if part.sure is Sure.CAPITALS]
    smalls = _perhaps_roles(parts, small=small)
    sounding = [number for number in capitals if is_role(parts[number].said)]
    if role is None and organization and sounding:
        used.add(sounding[0])
        capitals.remove(sounding[0])
        role = parts[sounding[0]].organization
    if role is None and organization is None and not smalls and _are_neighbors(parts, capitals):
        used.add(capitals[0])
        role = parts[capitals.pop(0)].organization
    if role is None and smalls and (organization or capitals or not small or len(smalls) > 1):
        used.add(smalls[0])
        role = parts[smalls.pop(0)].role
    written = [
        number for number in smalls if role and parts[number].where and is_capital(parts[number].said.split()[0])
    ]
    if organization is None and not capitals and written:
        used.add(written[0])
        organization = parts[written[0]].role
    if organization is None and (perhaps := capitals or (smalls if small else [])):
        used.add(perhaps[0])
        organization = parts[perhaps[0]].organization or parts[perhaps[0]].role
    notes = [(number, part.note or ("" if number in used else part.said)) for number, part in enumerate(parts)]
    return role, organization, [(number, note) for number, note in notes if note]


def _is_named(part: Work) -> bool:
    """Whether it sounds like a trade and is written like a firm: Coast Guard, beside a pilot."""
    named = part.role and all(is_capital(word) for word in part.role.split())
    return part.sure is Sure.KNOWN and bool(named) and " " in str(part.role)


def _is_used(part: Work, role: str | None, organization: str | None) -> bool:
    known = part.sure is Sure.KNOWN
    return known and bool(
        (role and part.role == role) or (organization and organization in (part.organization, part.role))
    )


def _perhaps_roles(parts: list[Work], *, small: bool) -> list[int]:
    """A few words in small letters are a role; a single one behind the organization is a field: (KTH, robotics)."""
    smalls = [number for number, part in enumerate(parts) if part.sure is Sure.SMALL]
    if small:
        return smalls
    firm = min((number for number, part in enumerate(parts) if part.organization), default=len(parts))
    return [number for number in smalls if number < firm or len(parts[number].said.split()) > 1]


def _are_neighbors(parts: list[Work], capitals: list[int]) -> bool:
    """Two capitalised parts side by side are role and organization: (Potter, Harbor)."""
    if len(capitals) < 2:  # noqa: PLR2004 # two
        return False
    first, second = capitals[:2]
    return second == first + 1 and parts[first].where == parts[second].where
